package org.vectorinspector.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.cli.tests.Terminal.Said;

class CompareTest {
    private static final String LEFT = """
            {"id":"a","document":"a red fox","metadata":{"year":2020},"vector":[1,0]}
            {"id":"b","document":"a blue <b>whale</b>","metadata":{"year":2021},"vector":[0,1]}
            {"id":"<c>","metadata":{"year":2022},"vector":[0.5,0.5]}
            """;
    private static final String RIGHT = """
            {"id":"b","document":"a blue whale","metadata":{"year":2021},"vector":[0,1]}
            {"id":"a","document":"a red fox","metadata":{"year":2020},"vector":[0.5,0.25]}
            """;

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void fill() throws Exception {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("left.jsonl"), LEFT);
        Files.writeString(folder.resolve("right.jsonl"), RIGHT);
        for (String side : new String[] {"left", "right"}) {
            done(terminal.local("create", "--collection", side, "--dimension", "2", "--metric", "cosine"));
            done(terminal.local("import", "--collection", side, folder.resolve(side + ".jsonl").toString()));
        }
        done(terminal.run("profiles", "add", "Mine", "--provider", "local", "--set", "path=" + folder.resolve("store")));
    }

    @Test
    void countsWhatDiffers() {
        Said texts = terminal.run("compare", "--left", "Mine/left", "--right", "Mine/right", "--json");
        assertEquals(3, texts.code(), texts.err());
        assertEquals("{\"left\":3,\"right\":2,\"only_left\":1,\"only_right\":0,\"equal\":1,\"different\":1}", counts(texts));
        Said vectors = terminal.run("compare", "--left", "Mine/left", "--right", "Mine/right", "--vectors", "--json");
        assertEquals("{\"left\":3,\"right\":2,\"only_left\":1,\"only_right\":0,\"equal\":0,\"different\":2}", counts(vectors));
    }

    @Test
    void endsWithZeroWhenBothHoldTheSame() {
        Said same = terminal.run("compare", "--left", "Mine/left", "--right", "file:" + folder.resolve("left.jsonl"), "--vectors");
        assertEquals(0, same.code(), same.err());
        assertTrue(same.out().contains("different") && same.out().contains("Mine > left"), same.out());
    }

    @Test
    void writesReports() throws Exception {
        Path page = folder.resolve("report.html");
        Path all = folder.resolve("report.json");
        assertEquals(3, terminal.run("compare", "--left", "Mine/left", "--right", "Mine/right", "--vectors", "--report", page.toString()).code());
        assertEquals(3, terminal.run("compare", "--left", "Mine/left", "--right", "Mine/right", "--vectors", "--report", all.toString()).code());
        String html = Files.readString(page);
        assertTrue(html.contains("&lt;c&gt;") && !html.contains("<c>"), html);
        JsonObject report = JsonParser.parseString(Files.readString(all)).getAsJsonObject();
        assertEquals("<c>", report.getAsJsonArray("only_left").get(0).getAsJsonObject().get("id").getAsString());
        assertEquals(2, report.getAsJsonArray("different").size());
        assertFalse(Files.exists(folder.resolve("report.html.part")));
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(2, terminal.run("compare", "--left", "Mine", "--right", "Mine/right").code());
        assertEquals(2, terminal.run("compare", "--left", "Yours/left", "--right", "Mine/right").code());
        assertEquals(2, terminal.run("compare", "--left", "Mine/left", "--right", "Mine/right", "--report", "report.txt").code());
        assertEquals(2, terminal.run("compare", "--left", "Mine/left", "--right", "Mine/right", "--tolerance", "exact").code());
        assertEquals(1, terminal.run("compare", "--left", "Mine/left", "--right", "Mine/nowhere").code());
        Said missing = terminal.run("compare", "--left", "Mine/left", "--right", "file:" + folder.resolve("nowhere.csv"));
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("There is no file") && missing.out().isEmpty(), missing.err());
    }

    private static String counts(Said said) {
        return JsonParser.parseString(said.out()).getAsJsonObject().getAsJsonObject("counts").toString();
    }

    private static Said done(Said said) {
        assertEquals(0, said.code(), said.err());
        return said;
    }
}
