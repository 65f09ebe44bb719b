package org.vectorinspector.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.cli.tests.Terminal.Said;

/** Files of every format go through export, import, copy and compare. */
class FileFormatsTest {
    private static final String DOCS = """
            {"id":"a","document":"a red fox","metadata":{"year":2020,"tags":["x"]},"vector":[1,0]}
            {"id":"b","document":"","metadata":{"year":2021,"odd":null},"vector":[0,1]}
            {"id":"c","metadata":{"year":"unknown"},"vector":[0.5,0.1]}
            """;

    @TempDir
    Path folder;
    private Terminal terminal;
    private Path lines;

    @BeforeEach
    void fill() throws Exception {
        terminal = new Terminal(folder);
        lines = Files.writeString(folder.resolve("docs.jsonl"), DOCS);
        done(terminal.local("create", "--collection", "docs", "--dimension", "2", "--metric", "dot"));
        done(terminal.local("import", "--collection", "docs", lines.toString()));
        done(terminal.run("profiles", "add", "Mine", "--provider", "local", "--set", "path=" + folder.resolve("store")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.parquet", "docs.vdf", "docs.csv"})
    void exportsAndImports(String name) {
        Path file = folder.resolve(name);
        done(terminal.local("export", "--collection", "docs", file.toString()));
        done(terminal.local("export", "--collection", "docs", file.toString()));
        assertFalse(Files.exists(folder.resolve(name + ".part")));
        done(terminal.local("create", "--collection", "back", "--dimension", "2", "--metric", "dot"));
        done(terminal.local("import", "--collection", "back", file.toString()));
        assertSame("Mine/docs", "Mine/back");
        assertSame("file:" + file, "file:" + lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.parquet", "docs.vdf"})
    void copiesWithTheMetric(String name) {
        Path file = folder.resolve(name);
        done(terminal.run("copy", "run", "--from", "Mine/docs", "--to", "file:" + file, "--verify"));
        assertUsage("The file is there already", terminal.run("copy", "run", "--from", "Mine/docs", "--to", "file:" + file));
        done(terminal.run("copy", "run", "--from", "Mine/docs", "--to", "file:" + file, "--on-existing", "replace", "--verify"));
        done(terminal.run("copy", "run", "--from", "file:" + file, "--to", "Mine/back", "--verify"));
        assertSame("Mine/docs", "Mine/back");
        assertTrue(done(terminal.run("collections", "--profile", "Mine")).out().contains("back"));
    }

    @Test
    void leavesVectorsOut() {
        Path file = folder.resolve("texts.parquet");
        done(terminal.local("export", "--collection", "docs", "--no-vectors", file.toString()));
        assertEquals(0, terminal.run("compare", "--left", "Mine/docs", "--right", "file:" + file).code());
    }

    @Test
    void saysWhatFilesCannotBe() throws Exception {
        assertUsage("goes through no pipe", terminal.local("export", "--collection", "docs", "--format", "parquet"));
        assertUsage("goes through no pipe", terminal.local("import", "--collection", "docs", "--format", "parquet"));
        assertUsage("There is no format xml; there are csv, json_lines, parquet, vdf", terminal.local("export", "--collection", "docs", "--format", "xml"));
        assertUsage("does not tell the format", terminal.local("export", "--collection", "docs", folder.resolve("docs.xml").toString()));
        Said foreign = terminal.local("import", "--collection", "docs", "--format", "parquet", lines.toString());
        assertEquals(1, foreign.code());
        assertTrue(foreign.err().contains("The file " + lines + " cannot be read: it is no Parquet file, or it is damaged."), foreign.err());
    }

    private void assertSame(String left, String right) {
        Said compared = terminal.run("compare", "--left", left, "--right", right, "--vectors");
        assertEquals(0, compared.code(), compared.out() + compared.err());
    }

    private static void assertUsage(String sentence, Said said) {
        assertEquals(2, said.code(), said.err());
        assertTrue(said.err().contains(sentence), said.err());
    }

    private static Said done(Said said) {
        assertEquals(0, said.code(), said.err());
        return said;
    }
}
