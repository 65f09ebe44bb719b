package org.vectorinspector.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved profiles on the command line. */
class ProfilesTest {
    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void opensASavedProfileWhereAProviderCouldStand() {
        add("Notes");
        done(terminal.run("create", "--profile", "Notes", "--collection", "docs", "--dimension", "2", "--metric", "cosine"));
        assertEquals("docs", done(terminal.run("collections", "--profile", "notes")).lines().get(1).split(" ")[0]);
        assertEquals(2, terminal.run("collections", "--profile", "Nots").code());
        assertEquals(2, terminal.run("collections").code());
    }

    @Test
    void keepsSecretsInTheKeychainAndOutOfTheFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), "open-sesame\n");
        done(terminal.run("profiles", "add", "Vault", "--provider", "memory", "--set", "locked=true", "--secret-file", "token=" + secret));
        assertTrue(done(terminal.run("profiles", "list")).out().contains("keychain"));
        assertFalse(Files.readString(folder.resolve("home/profiles.json")).contains("open-sesame"));
        done(terminal.run("test", "--profile", "Vault"));
        Path wrong = Files.writeString(folder.resolve("wrong"), "nonsense");
        assertEquals(1, terminal.run("test", "--profile", "Vault", "--secret-file", "token=" + wrong).code());
        done(terminal.run("profiles", "edit", "Vault", "--keep", "ask"));
        assertEquals(1, terminal.run("test", "--profile", "Vault").code(), "nobody can be asked here");
        assertEquals(2, terminal.run("profiles", "add", "Other", "--provider", "memory", "--set", "token=open-sesame").code());
    }

    @Test
    void changesWhatTheOptionsSayAndNothingElse() {
        add("Notes");
        done(terminal.run("profiles", "edit", "Notes", "--name", "Diary", "--folder", "Private", "--environment", "production", "--tag", "a", "--tag", "b"));
        String shown = done(terminal.run("profiles", "show", "Diary", "--json")).out();
        assertTrue(shown.contains("\"folder\":\"Private\"") && shown.contains("\"environment\":\"production\"") && shown.contains("[\"a\",\"b\"]"), shown);
        assertTrue(shown.contains("store"), shown);
        assertEquals(2, terminal.run("profiles", "edit", "Diary", "--set", "colour=blue").code());
    }

    @Test
    void asksBeforeProductionIsChangedAndRefusesReadOnly() {
        add("Live", "--environment", "production");
        Terminal.Said refused = terminal.run("create", "--profile", "Live", "--collection", "docs", "--dimension", "2", "--metric", "cosine");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--yes"), refused.err());
        done(terminal.run("create", "--profile", "Live", "--collection", "docs", "--dimension", "2", "--metric", "cosine", "--yes"));
        done(terminal.run("profiles", "edit", "Live", "--read-only", "true"));
        Terminal.Said readOnly = terminal.run("drop", "--profile", "Live", "--collection", "docs", "--yes");
        assertEquals(1, readOnly.code());
        assertTrue(readOnly.err().contains("read-only"), readOnly.err());
    }

    @Test
    void duplicatesRemovesAndTests() {
        add("Notes");
        done(terminal.run("profiles", "duplicate", "Notes"));
        assertEquals(3, done(terminal.run("profiles", "list")).lines().size());
        assertEquals(2, terminal.run("profiles", "remove", "Notes").code(), "nobody can be asked here");
        done(terminal.run("profiles", "remove", "Notes", "--yes"));
        done(terminal.run("profiles", "add", "Broken", "--provider", "memory", "--set", "locked=true"));
        Terminal.Said tested = terminal.run("profiles", "test");
        assertEquals(1, tested.code());
        assertTrue(tested.out().contains("Notes (2)") && tested.out().contains("works") && tested.out().contains("Broken"), tested.out());
    }

    @Test
    void exportsAndImports() {
        add("Notes");
        String file = folder.resolve("out.json").toString();
        done(terminal.run("profiles", "export", file));
        assertTrue(done(terminal.run("profiles", "import", file, "--dry-run")).out().contains("Notes"));
        assertTrue(terminal.run("profiles", "import", file).err().contains("0 imported, 1 left out"));
        done(terminal.run("profiles", "import", file, "--on-existing", "keep_both"));
        assertTrue(done(terminal.run("profiles", "list")).out().contains("Notes (2)"));
    }

    private void add(String name, String... more) {
        String[] first = {"profiles", "add", name, "--provider", "local", "--set", "path=" + folder.resolve("store-" + name)};
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        done(terminal.run(all));
    }

    private static Terminal.Said done(Terminal.Said said) {
        assertEquals(0, said.code(), said.err());
        return said;
    }
}
