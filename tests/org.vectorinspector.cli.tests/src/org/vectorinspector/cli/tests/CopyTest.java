package org.vectorinspector.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.cli.tests.Terminal.Said;

class CopyTest {
    private static final String DOCS = """
            {"id":"a","document":"a red fox","metadata":{"year":2020},"vector":[1,0]}
            {"id":"b","document":"a blue <b>whale</b>","metadata":{"year":2021},"vector":[0,1]}
            {"id":"<c>","metadata":{"year":2022},"vector":[0.5,0.5]}
            """;

    @TempDir
    Path folder;
    private Terminal terminal;

    @BeforeEach
    void fill() throws Exception {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("docs.jsonl"), DOCS);
        done(terminal.local("create", "--collection", "docs", "--dimension", "2", "--metric", "cosine"));
        done(terminal.local("import", "--collection", "docs", folder.resolve("docs.jsonl").toString()));
        done(terminal.run("profiles", "add", "Mine", "--provider", "local", "--set", "path=" + folder.resolve("store")));
        done(terminal.run("profiles", "add", "Other", "--provider", "local", "--set", "path=" + folder.resolve("other")));
    }

    @Test
    void plansWithoutWriting() {
        Said plan = done(terminal.run("copy", "plan", "--from", "Mine/docs", "--to", "Other/docs", "--json"));
        JsonObject read = JsonParser.parseString(plan.out()).getAsJsonObject();
        assertEquals(3, read.get("records").getAsInt());
        assertTrue(read.get("creates").getAsBoolean());
        assertTrue(read.getAsJsonArray("lines").size() > 3, plan.out());
        assertEquals("", done(terminal.run("collections", "--profile", "Other", "--json")).out().replaceAll("[\\[\\]\\s]", ""));
        Said people = done(terminal.run("copy", "plan", "--from", "Mine/docs", "--to", "Other/docs"));
        assertTrue(people.out().contains("key year") && people.err().contains("0 lost"), people.out() + people.err());
    }

    @Test
    void runsVerifiesAndUndoes() throws Exception {
        Said ran = terminal.run("copy", "run", "--from", "Mine/docs", "--to", "Other/docs", "--json");
        assertEquals(0, ran.code(), ran.err());
        String run = JsonParser.parseString(ran.out()).getAsJsonObject().get("run").getAsString();
        assertEquals(3, JsonParser.parseString(ran.out()).getAsJsonObject().get("written").getAsInt());
        assertEquals(0, terminal.run("compare", "--left", "Mine/docs", "--right", "Other/docs", "--vectors").code());
        Path page = folder.resolve("report.html");
        Said verified = terminal.run("copy", "verify", run, "--all-vectors", "--report", page.toString());
        assertEquals(0, verified.code(), verified.err());
        assertTrue(Files.readString(page).contains("Complete and equal"), verified.out());
        done(terminal.run("delete", "--profile", "Other", "--collection", "docs", "b"));
        Said different = terminal.run("copy", "verify", run, "--json");
        assertEquals(3, different.code(), different.err());
        assertTrue(!JsonParser.parseString(different.out()).getAsJsonObject().get("equal").getAsBoolean());
        assertEquals(2, terminal.run("copy", "undo", run).code(), "nobody can be asked here");
        done(terminal.run("copy", "undo", run, "--yes"));
        assertTrue(done(terminal.run("copy", "list", "--json")).out().contains("\"state\":\"undone\""));
        assertEquals(1, terminal.run("count", "--profile", "Other", "--collection", "docs").code(), "the collection that the run made is gone");
    }

    @Test
    void copiesToAFileAndBack() throws Exception {
        Path file = folder.resolve("out.jsonl");
        Said out = terminal.run("copy", "run", "--from", "Mine/docs", "--to", "file:" + file);
        assertEquals(2, out.code(), "a file does not keep the metric");
        assertTrue(out.err().contains("--accept-losses"), out.err());
        assertEquals(0, terminal.run("copy", "run", "--from", "Mine/docs", "--to", "file:" + file, "--accept-losses", "--verify").code());
        assertEquals(3, Files.readAllLines(file).size());
        Said back = terminal.run("copy", "run", "--from", "file:" + file, "--to", "Other/back", "--verify");
        assertEquals(0, back.code(), back.err());
        assertEquals(0, terminal.run("compare", "--left", "Mine/docs", "--right", "Other/back", "--vectors").code());
    }

    @Test
    void copiesOnlyWhatIsWantedAndSkipsWhatIsThere() {
        Said some = terminal.run("copy", "run", "--from", "Mine/docs", "--to", "Other/docs", "--filter", "year >= 2021", "--json");
        assertEquals(2, JsonParser.parseString(some.out()).getAsJsonObject().get("written").getAsInt(), some.err());
        assertEquals(1, terminal.run("copy", "run", "--from", "Mine/docs", "--to", "Other/docs").code(), "ids are there already");
        Said rest = terminal.run("copy", "run", "--from", "Mine/docs", "--to", "Other/docs", "--on-existing", "skip", "--json");
        JsonObject counted = JsonParser.parseString(rest.out()).getAsJsonObject();
        assertEquals(1, counted.get("written").getAsInt(), rest.err());
        assertEquals(2, counted.get("skipped").getAsInt());
    }

    @Test
    void copiesSeveralCollectionsUnderTheirNames() throws Exception {
        done(terminal.local("create", "--collection", "notes", "--dimension", "2", "--metric", "dot"));
        done(terminal.local("import", "--collection", "notes", folder.resolve("docs.jsonl").toString()));
        assertEquals(2, terminal.run("copy", "run", "--from", "Mine/docs", "--from", "Mine/notes", "--to", "Other/docs").code());
        Said both = terminal.run("copy", "run", "--from", "Mine/docs", "--from", "Mine/notes", "--to", "Other/*", "--verify");
        assertEquals(0, both.code(), both.err());
        for (String name : new String[] {"docs", "notes"}) {
            assertEquals(0, terminal.run("compare", "--left", "Mine/" + name, "--right", "Other/" + name, "--vectors").code());
        }
        Said again = terminal.run("copy", "run", "--from", "Mine/docs", "--from", "Mine/nowhere", "--to", "Other/*", "--on-existing", "replace");
        assertEquals(1, again.code(), "nothing is copied while one of them cannot be planned");
        assertEquals(2, done(terminal.run("copy", "list", "--json")).lines().size());
    }

    @Test
    void endsWithItsOwnCodeWhenRecordsWereSetAside() throws Exception {
        Path bad = folder.resolve("bad.jsonl");
        Files.writeString(bad, DOCS + "{\"id\":\"d\",\"vector\":[1,}\n");
        Said ran = terminal.run("copy", "run", "--from", "file:" + bad, "--to", "Other/bad");
        assertEquals(4, ran.code(), ran.err());
        assertTrue(ran.err().contains("set aside"), ran.err());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(2, terminal.run("copy", "run", "--from", "Mine", "--to", "Other/docs").code());
        assertEquals(2, terminal.run("copy", "run", "--from", "Mine/docs", "--to", "Mine/docs").code());
        Said whole = terminal.run("copy", "plan", "--from", "Mine/docs@*", "--to", "Other/docs");
        assertEquals(1, whole.code());
        assertTrue(whole.err().contains("not divided into partitions"), whole.err());
        assertEquals(2, terminal.run("copy", "run", "--from", "Mine/docs", "--to", "Other/docs", "--writers", "99").code());
        assertEquals(1, terminal.run("copy", "plan", "--from", "Mine/nowhere", "--to", "Other/docs").code());
        assertEquals(1, terminal.run("copy", "resume", "20200101-000000-abcd").code());
        assertEquals(2, terminal.run("copy", "verify", "../..").code());
    }

    private static Said done(Said said) {
        assertEquals(0, said.code(), said.err());
        return said;
    }
}
