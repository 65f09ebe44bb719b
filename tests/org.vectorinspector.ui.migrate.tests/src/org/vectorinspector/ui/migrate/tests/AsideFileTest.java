package org.vectorinspector.ui.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.ui.migrate.model.AsideFile;
import org.vectorinspector.ui.migrate.model.AsideRows;

class AsideFileTest {
    @TempDir
    Path folder;

    @Test
    void readsAnyPageOfALongFile() throws IOException {
        AsideFile file = AsideFile.open(written(5_037));
        assertEquals(5_037, file.size());
        for (int page : new int[] {0, 50, 3, 49}) {
            List<AsideFile.Entry> entries = file.page(page);
            int first = page * AsideFile.PAGE;
            assertEquals(page == 50 ? 37 : AsideFile.PAGE, entries.size());
            assertEquals(new AsideFile.Entry("é" + first, "refused " + first, "{\"id\":\"é" + first + "\",\"document\":\"line\\nbreak\"}"),
                    entries.getFirst());
        }
        assertEquals(List.of(), file.page(51));
    }

    @Test
    void showsIdsOfAllKindsAndWhatHasNoRecord() throws IOException {
        Path file = Files.writeString(folder.resolve("aside.jsonl"), """
                {"batch":1,"reason":"too large","record":{"id":18446744073709551615,"document":"x"}}
                {"batch":1,"reason":"unreadable"}
                """);
        List<AsideFile.Entry> entries = AsideFile.open(file).page(0);
        assertEquals("18446744073709551615", entries.getFirst().id());
        assertEquals(new AsideFile.Entry("", "unreadable", ""), entries.get(1));
    }

    @Test
    void saysWhichLineIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("aside.jsonl"), "{\"batch\":1,\"reas\n");
        IOException damaged = assertThrows(IOException.class, () -> AsideFile.open(file).page(0));
        assertTrue(damaged.getMessage().contains("{\"batch\":1,\"reas"), damaged.getMessage());
    }

    @Test
    void asksForEachPageOnceAndKeepsAFew() {
        List<Integer> asked = new ArrayList<>();
        AsideRows rows = new AsideRows(10_000, asked::add);
        assertEquals(Optional.empty(), rows.row(0));
        assertEquals(Optional.empty(), rows.row(99));
        assertEquals(List.of(0), asked);
        rows.give(0, List.of(new AsideFile.Entry("a", "why", "")));
        assertEquals("a", rows.row(0).orElseThrow().id());
        for (int page = 1; page <= 50; page++) {
            rows.give(page, List.of());
        }
        assertEquals(Optional.empty(), rows.row(0), "it was let go");
        assertEquals(List.of(0, 0), asked);
    }

    private Path written(int records) throws IOException {
        String lines = IntStream.range(0, records)
                .mapToObj(i -> "{\"batch\":" + i / 10 + ",\"reason\":\"refused " + i + "\",\"record\":{\"id\":\"é" + i
                + "\",\"document\":\"line\\nbreak\"}}\n").collect(Collectors.joining());
        return Files.writeString(folder.resolve("set-aside.jsonl"), lines);
    }
}
