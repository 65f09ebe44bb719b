package org.vectorinspector.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.cli.tests.Terminal.Said;

class CommandsTest {
    private static final String RECORDS = """
            {"id":"a","document":"a red fox","metadata":{"year":2020,"genre":"x"},"vector":[1,0]}
            {"id":"b","document":"a blue whale","metadata":{"year":2021,"genre":"y"},"vector":[0,1]}
            {"id":"c","metadata":{"year":2022},"vector":[0.9,0.1]}
            """;

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void fill() throws Exception {
        terminal = new Terminal(folder);
        done(terminal.local("create", "--collection", "docs", "--dimension", "2", "--metric", "cosine"));
        Files.writeString(folder.resolve("records.jsonl"), RECORDS);
        done(terminal.local("import", "--collection", "docs", folder.resolve("records.jsonl").toString()));
    }

    @Test
    void testsAConnection() {
        Said said = done(terminal.local("test", "--json"));
        JsonObject report = JsonParser.parseString(said.out()).getAsJsonObject();
        assertTrue(report.toString().contains("Embedded"), report.toString());
    }

    @Test
    void listsAndCountsCollections() {
        assertTrue(done(terminal.local("collections")).out().contains("docs"));
        JsonElement list = JsonParser.parseString(done(terminal.local("collections", "--json")).out());
        assertTrue(list.toString().contains("\"docs\""), list.toString());
        assertEquals("3", done(terminal.local("count", "--collection", "docs")).out().strip());
        assertEquals("1", done(terminal.local("count", "--collection", "docs", "--filter", "year > 2021")).out().strip());
    }

    @Test
    void printsRecordsAsATableOrAsJsonLines() {
        Said table = done(terminal.local("records", "--collection", "docs", "--limit", "2"));
        assertTrue(table.out().contains("a red fox") && !table.out().contains("2022"), table.out());
        Said lines = done(terminal.local("records", "--collection", "docs", "--filter", "genre in (\"x\", \"y\")", "--vectors", "--json"));
        List<JsonObject> records = lines.lines().stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("a", "b"), records.stream().map(item -> item.get("id").getAsString()).toList());
        assertEquals(2, records.getFirst().getAsJsonArray("vector").size());
    }

    @Test
    void goesOnFromACursor() {
        Said first = done(terminal.local("records", "--collection", "docs", "--limit", "2", "--json"));
        String cursor = first.err().lines().filter(line -> line.contains("--cursor")).map(line -> line.replaceFirst(".*--cursor[ =]", ""))
                .findFirst().orElseThrow(() -> new AssertionError(first.err())).strip().replaceAll("^'|'$", "");
        Said second = done(terminal.local("records", "--collection", "docs", "--limit", "2", "--json", "--cursor", cursor));
        assertEquals(1, second.lines().size());
        assertTrue(second.out().contains("\"c\""), second.out());
    }

    @Test
    void findsRecordsNearToOneAndToAVector() throws Exception {
        Files.writeString(folder.resolve("vector.json"), "[1, 0]");
        Said byVector = done(terminal.local("search", "--collection", "docs", "--vector", folder.resolve("vector.json").toString(), "-k", "2", "--json"));
        assertTrue(byVector.out().indexOf("\"a\"") < byVector.out().indexOf("\"c\""), byVector.out());
        Said byRecord = done(terminal.local("search", "--collection", "docs", "--id", "a", "-k", "1"));
        assertTrue(byRecord.out().contains("c") && !byRecord.out().contains("red fox"), byRecord.out());
        Said byText = terminal.local("search", "--collection", "docs", "--text", "fox");
        assertEquals(1, byText.code());
        assertTrue(byText.out().isEmpty() && !byText.err().isBlank(), byText.err());
    }

    @Test
    void takesASparseVectorBesideADenseOneWhereTheDatabaseCan() throws Exception {
        String dense = Files.writeString(folder.resolve("dense.json"), "[1, 0]").toString();
        String sparse = Files.writeString(folder.resolve("sparse.json"), "{\"indices\":[7],\"values\":[1]}").toString();
        Said embedded = terminal.local("search", "--collection", "docs", "--vector", dense, "--sparse", sparse);
        assertEquals(1, embedded.code());
        assertTrue(embedded.err().contains("a dense and a sparse vector together"), embedded.err());
        Said alone = terminal.local("search", "--collection", "docs", "--vector", sparse);
        assertTrue(alone.code() == 1 && !alone.err().isBlank(), alone.err());
        String[] memory = {"search", "--provider", "memory", "--set", "store=s", "--set", "synthetic=40", "--collection", "synthetic_40"};
        Said noSpace = terminal.run(Stream.concat(Stream.of(memory), Stream.of("--vector", dense, "--sparse", sparse)).toArray(String[]::new));
        assertTrue(noSpace.code() == 1 && noSpace.err().contains("no sparse vectors"), noSpace.err());
        assertEquals(2, terminal.local("search", "--collection", "docs", "--text", "fox", "--sparse", sparse).code());
        assertEquals(2, terminal.local("search", "--collection", "docs", "--vector", dense, "--sparse-space", "s").code());
        assertEquals(2, terminal.local("search", "--collection", "docs", "--vector", dense, "--sparse", sparse, "--vector-share", "2").code());
    }

    @Test
    void makesIndexesWhereTheDatabaseCan() {
        String[] memory = {"--provider", "memory", "--set", "store=indexed", "--set", "synthetic=40", "--collection", "synthetic_40"};
        Said made = done(indexes(memory, "create", "--on", "group", "--kind", "keyword"));
        assertTrue(made.err().contains("keyword on group"), made.err());
        Said wrong = indexes(memory, "create", "--on", "group", "--kind", "btree");
        assertTrue(wrong.code() == 1 && wrong.err().contains("Choose keyword or number"), wrong.err());
        assertEquals("[]", done(indexes(memory, "list", "--json")).out().strip(), "each command has a store of its own here");
        assertTrue(done(indexes(memory, "list")).err().contains("keyword, number"), "the kinds");
        assertEquals(1, indexes(memory, "drop", "group").code(), "it is not there");
        assertEquals(2, indexes(memory, "create", "--on", "group").code());
        Said embedded = terminal.run("indexes", "list", "--provider", "local", "--set", "path=" + folder.resolve("store"), "--collection", "docs");
        assertTrue(embedded.code() == 1 && embedded.err().contains("makes no indexes"), embedded.err());
    }

    private Said indexes(String[] where, String command, String... more) {
        return terminal.run(Stream.of(new String[] {"indexes", command}, where, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void looksForWordsWhereTheDatabaseCan() {
        String[] memory = {"search", "--provider", "memory", "--set", "store=s", "--set", "synthetic=40", "--collection", "synthetic_40", "--in-database"};
        Said found = done(terminal.run(Stream.concat(Stream.of(memory), Stream.of("--text", "7", "--json")).toArray(String[]::new)));
        JsonArray hits = JsonParser.parseString(found.out()).getAsJsonObject().getAsJsonArray("hits");
        assertEquals(1, hits.size(), found.out());
        assertEquals("r-000007", hits.get(0).getAsJsonObject().getAsJsonObject("record").get("id").getAsString());
        Said blended = terminal.run(Stream.concat(Stream.of(memory), Stream.of("--text", "7", "--vector-share", "0.5")).toArray(String[]::new));
        assertTrue(blended.code() == 1 && blended.err().contains("No text model"), blended.err());
        Said embedded = terminal.local("search", "--collection", "docs", "--text", "fox", "--in-database");
        assertEquals(1, embedded.code());
        assertTrue(embedded.err().contains("does not look for words itself"), embedded.err());
        assertEquals(2, terminal.local("search", "--collection", "docs", "--id", "a", "--in-database").code());
        assertEquals(2, terminal.local("search", "--collection", "docs", "--text", "fox", "--vector-share", "0.5").code());
        assertEquals(2, terminal.local("search", "--collection", "docs", "--text", "fox", "--in-database", "--vector-share", "2").code());
    }

    @Test
    void putsGetsAndDeletesARecord() {
        done(terminal.localWith("{\"id\":\"d\",\"document\":\"new\",\"vector\":[1,1]}", "put", "--collection", "docs"));
        assertTrue(done(terminal.local("get", "--collection", "docs", "d", "--json")).out().contains("\"new\""));
        done(terminal.local("delete", "--collection", "docs", "d"));
        assertEquals("3", done(terminal.local("count", "--collection", "docs")).out().strip());
    }

    @Test
    void bringsBackWhatItExported() throws Exception {
        for (String format : List.of("jsonl", "csv")) {
            String file = folder.resolve("out." + format).toString();
            done(terminal.local("export", "--collection", "docs", file));
            done(terminal.local("create", "--collection", "copy-" + format, "--dimension", "2", "--metric", "cosine"));
            done(terminal.local("import", "--collection", "copy-" + format, file));
            String original = done(terminal.local("records", "--collection", "docs", "--vectors", "--json")).out();
            assertEquals(original, done(terminal.local("records", "--collection", "copy-" + format, "--vectors", "--json")).out(), format);
        }
    }

    @Test
    void saysWhatIsWrongOnStandardErrorAlone() {
        assertFails(1, "There is no collection", terminal.local("count", "--collection", "nowhere"));
        assertFails(2, "character 8", terminal.local("records", "--collection", "docs", "--filter", "year = fox"));
        assertFails(2, "There is no provider", terminal.run("collections", "--provider", "oracle"));
        assertFails(2, "There is no setting", terminal.run("collections", "--provider", "local", "--set", "port=1"));
        assertFails(2, "nonsense", terminal.run("nonsense"));
        assertFails(1, "line 1", terminal.localWith("{\"id\":", "import", "--collection", "docs", "--format", "json_lines"));
        assertFails(1, "2", terminal.localWith("{\"id\":\"z\",\"vector\":[1,2,3]}", "put", "--collection", "docs"));
        assertFails(1, "no file", terminal.local("import", "--collection", "docs", folder.resolve("missing.jsonl").toString()));
        assertEquals("3", done(terminal.local("count", "--collection", "docs")).out().strip(), "nothing was written meanwhile");
    }

    @Test
    void neverTakesASecretFromAnArgument() throws Exception {
        Said refused = terminal.run("test", "--provider", "memory", "--set", "locked=true", "--set", "token=open-sesame");
        assertFails(2, "must not stand in an argument", refused);
        assertFalse(refused.err().contains("open-sesame"), refused.err());
        Path secret = Files.writeString(folder.resolve("token"), "open-sesame\n");
        done(terminal.run("test", "--provider", "memory", "--set", "locked=true", "--secret-file", "token=" + secret));
        Files.writeString(secret, "wrong");
        assertFails(1, "does not know this token", terminal.run("test", "--provider", "memory", "--set", "locked=true", "--secret-file", "token=" + secret));
    }

    @Test
    void dropsOnlyWhenSomebodySaysSo() {
        assertFails(2, "--yes", terminal.local("drop", "--collection", "docs"));
        assertTrue(done(terminal.local("collections")).out().contains("docs"));
        done(terminal.local("drop", "--collection", "docs", "--yes"));
        assertFalse(done(terminal.local("collections")).out().contains("docs"));
    }

    @Test
    void takesIdsOfTenThousandCharacters() {
        String id = "i".repeat(10_000);
        done(terminal.localWith("{\"id\":\"" + id + "\",\"vector\":[1,2]}", "put", "--collection", "docs"));
        assertTrue(done(terminal.local("get", "--collection", "docs", id, "--json")).out().contains(id));
    }

    private static Said done(Said said) {
        assertEquals(0, said.code(), said.err());
        return said;
    }

    private static void assertFails(int code, String part, Said said) {
        assertEquals(code, said.code(), said.err());
        assertTrue(said.err().contains(part), said.err());
        assertTrue(said.out().isEmpty(), said.out());
        assertFalse(said.err().contains("\tat "), "a stack trace");
    }
}
