package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.home.SettingsFile;

class SettingsFileTest {
    private static final String DAMAGED = "{\"a\": 1, \"b\": ";

    @TempDir
    Path folder;

    @Test
    void isEmptyBeforeItExists() {
        SettingsFile file = new SettingsFile(folder.resolve("new/settings.json"));
        assertEquals(Metadata.EMPTY, file.read());
        assertEquals(Optional.empty(), file.problem());
    }

    @Test
    void readsWhatItWroteAndLeavesNothingBeside() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("new/settings.json"));
        Metadata content = Metadata.of("a", Value.of(1)).with("ü", Value.of("text \"quoted\"\n"));
        file.write(content);
        file.write(content.with("b", Value.of(true)));
        assertEquals(content.with("b", Value.of(true)), file.read());
        assertEquals(List.of("settings.json"), names(folder.resolve("new")));
    }

    @Test
    void keepsADamagedFileAsideAndSaysSo() throws IOException {
        Path path = Files.writeString(folder.resolve("settings.json"), DAMAGED);
        SettingsFile file = new SettingsFile(path);
        assertEquals(Metadata.EMPTY, file.read());
        file.write(Metadata.of("a", Value.of(2)));
        String kept = names(folder).stream().filter(name -> name.contains("damaged")).findFirst().orElseThrow();
        assertEquals(DAMAGED, Files.readString(folder.resolve(kept)));
        assertTrue(file.problem().orElseThrow().contains(kept), file.problem()::orElseThrow);
        assertEquals(Metadata.of("a", Value.of(2)), file.read());
    }

    @Test
    void keepsWhatIsNoUnicodeAside() throws IOException {
        Path path = Files.write(folder.resolve("settings.json"), new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'});
        assertEquals(Metadata.EMPTY, new SettingsFile(path).read());
        assertEquals(1, names(folder).size());
        assertTrue(names(folder).getFirst().contains("damaged"), names(folder)::toString);
    }

    @Test
    void neverWritesOverWhatItCouldNotRead() throws IOException {
        Path path = Files.createDirectory(folder.resolve("settings.json"));
        SettingsFile file = new SettingsFile(path);
        assertEquals(Metadata.EMPTY, file.read());
        assertTrue(file.problem().isPresent());
        assertThrows(IOException.class, () -> file.write(Metadata.of("a", Value.of(1))));
        assertTrue(Files.isDirectory(path));
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
