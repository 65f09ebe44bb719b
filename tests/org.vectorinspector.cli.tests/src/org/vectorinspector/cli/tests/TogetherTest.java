package org.vectorinspector.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.spi.TextEmbedder;
import org.vectorinspector.cli.tests.Terminal.Said;

/** One query to several databases, and one question to several profiles. */
class TogetherTest {
    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fill() throws Exception {
        terminal = new Terminal(folder);
        terminal.install(new TwoLetters());
        fill("A", "cosine", "{\"id\":\"a\",\"document\":\"fox\",\"metadata\":{\"sku\":1},\"vector\":[1,0]}\n"
                + "{\"id\":\"b\",\"document\":\"owl\",\"metadata\":{\"sku\":2},\"vector\":[0.5,0.5]}\n");
        fill("B/C", "dot", "{\"id\":\"b\",\"document\":\"owl\",\"metadata\":{\"sku\":1},\"vector\":[9,9]}\n"
                + "{\"id\":\"c\",\"document\":\"cat\",\"metadata\":{\"sku\":3},\"vector\":[0.1,0]}\n");
    }

    @Test
    void setsAnswersSideBySide() {
        Said said = terminal.run("together", "--target", "A/docs", "--target", "B/C/docs", "--text", "ba", "-k", "2");
        assertEquals(0, said.code(), said.err());
        List<String> lines = said.lines();
        assertTrue(lines.get(0).matches("id +A/docs +B/C/docs +document"), said.out());
        assertTrue(lines.get(1).matches("a +1 1\\.0000 +fox"), said.out());
        assertTrue(lines.get(2).matches("b +2 0\\.7071 +1 \\(\\+1\\) 0\\.7071 +owl"), said.out());
        assertTrue(lines.get(3).matches("c +2 \\(new\\) 1\\.0000 +cat"), said.out());
        assertTrue(said.out().contains("overlap@2") && said.out().contains("0.50"), said.out());
        assertTrue(said.out().contains("letters") && said.out().contains("computed here"), said.out());
        assertTrue(said.err().contains("Asking 2 targets.") && said.err().contains("A/docs: 2 records in "), said.err());
    }

    @Test
    void matchesByAMetadataKeyAndSavesTheSet() {
        Said saved = terminal.run("together", "--target", "A/docs", "--target", "B/C/docs", "--align-by", "sku", "--save-set", "Both", "--text", "ba",
                "--json");
        JsonArray targets = JsonParser.parseString(saved.out()).getAsJsonObject().getAsJsonArray("targets");
        assertEquals("same", targets.get(1).getAsJsonObject().getAsJsonArray("hits").get(0).getAsJsonObject().get("move").getAsString());
        Said again = terminal.run("together", "--target-set", "Both", "--base", "B/C/docs", "--id", "a", "--json");
        assertEquals(0, again.code(), again.err());
        JsonObject report = JsonParser.parseString(again.out()).getAsJsonObject();
        assertEquals("sku", report.get("align_by").getAsString());
        assertEquals("base", report.getAsJsonArray("targets").get(1).getAsJsonObject().getAsJsonArray("hits").get(0).getAsJsonObject().get("move").getAsString());
        assertEquals("a", report.get("record").getAsString());
    }

    @Test
    void saysByItsEndHowManyAnswered() throws Exception {
        done(terminal.run("profiles", "add", "Locked", "--provider", "memory", "--set", "locked=true"));
        Said partly = terminal.run("together", "--target", "A/docs", "--target", "Locked/docs", "--text", "ba", "--csv");
        assertEquals(3, partly.code(), partly.err());
        assertTrue(partly.err().contains("Locked/docs: failed after"), partly.err());
        assertTrue(partly.out().lines().anyMatch(line -> line.startsWith("Locked/docs,failed,")), partly.out());
        assertEquals(1, terminal.run("together", "--target", "Locked/docs", "--text", "ba").code());
        Path vector = Files.writeString(folder.resolve("vector.json"), "[1, 0, 0]");
        Said none = terminal.run("together", "--target", "A/docs", "--vector", vector.toString());
        assertEquals(1, none.code());
        assertTrue(none.err().contains("A/docs: left out. The vector has 3 numbers"), none.err());
        assertTrue(terminal.run("together", "--target", "A/docs", "--model", "A/docs=bge", "--text", "ba").err().contains("«bge» is not installed"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertUsage("names no collection", "together", "--target", "A", "--text", "x");
        assertUsage("no profile «Z»", "together", "--target", "Z/docs", "--text", "x");
        assertUsage("Name what to ask", "together", "--text", "x");
        assertUsage("no set «Gone»", "together", "--target-set", "Gone", "--text", "x");
        assertUsage("none of the targets", "together", "--target", "A/docs", "--base", "B/C/docs", "--text", "x");
        assertUsage("at least 1", "together", "--target", "A/docs", "-k", "0", "--text", "x");
        assertUsage("character", "together", "--target", "A/docs", "--filter", "year = fox", "--text", "x");
        assertUsage("--all", "batch", "test");
    }

    @Test
    void asksProfilesTheSameAtOnce() throws Exception {
        assertEquals(0, terminal.run("batch", "test", "--all").code());
        Said count = done(terminal.run("batch", "count", "--profile", "A", "--profile", "B/C"));
        assertTrue(count.lines().get(1).matches("A +works +docs +2"), count.out());
        assertTrue(count.lines().get(4).matches("B/C +works +all 1 +2"), count.out());
        done(terminal.run("profiles", "add", "Locked", "--provider", "memory", "--set", "locked=true"));
        Said schema = terminal.run("batch", "schema", "--all", "--json");
        assertEquals(3, schema.code(), schema.err());
        JsonArray profiles = JsonParser.parseString(schema.out()).getAsJsonArray();
        JsonObject space = profiles.get(1).getAsJsonObject().getAsJsonArray("schema").get(0).getAsJsonObject().getAsJsonArray("spaces").get(0).getAsJsonObject();
        assertEquals("dot", space.get("metric").getAsString());
        assertFalse(profiles.get(2).getAsJsonObject().get("works").getAsBoolean());
        Said table = terminal.run("batch", "schema", "--all");
        assertTrue(table.out().contains("default: 2 dense cosine"), table.out());
        assertEquals(1, terminal.run("batch", "test", "--profile", "Locked").code());
        assertTrue(terminal.run("batch", "count", "--all", "--csv").out().contains("A,local,works,"));
    }

    private void fill(String profile, String metric, String records) throws Exception {
        String store = folder.resolve("store-" + profile.replace('/', '-')).toString();
        done(terminal.run("profiles", "add", profile, "--provider", "local", "--set", "path=" + store));
        done(terminal.run("create", "--profile", profile, "--collection", "docs", "--dimension", "2", "--metric", metric));
        done(terminal.run("import", "--profile", profile, "--collection", "docs",
                Files.writeString(folder.resolve("records.jsonl"), records).toString()));
    }

    private void assertUsage(String part, String... arguments) {
        Said said = terminal.run(arguments);
        assertEquals(2, said.code(), said.err());
        assertTrue(said.err().contains(part), said.err());
        assertTrue(said.out().isEmpty(), said.out());
    }

    private static Said done(Said said) {
        assertEquals(0, said.code(), said.err());
        return said;
    }

    /** A model in which the letters a and b are the numbers 0 and 1. */
    private static final class TwoLetters implements TextEmbedder {
        @Override
        public String model() {
            return "letters";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public DenseBlock embed(List<String> texts) {
            String text = texts.getFirst();
            return new DenseBlock(2, new float[] {text.charAt(0) - 'a', text.charAt(1) - 'a'});
        }
    }
}
