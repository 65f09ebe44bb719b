package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.core.preference.ProgramPreferences.CONNECTION_LIMIT;
import static org.vectorinspector.core.preference.ProgramPreferences.HEALTH_INTERVAL;
import static org.vectorinspector.core.preference.ProgramPreferences.SESSION_RESTORE;
import static org.vectorinspector.core.preference.ProgramPreferences.THEME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.internal.DefaultConnectionManager;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.preference.Preference;
import org.vectorinspector.core.preference.PreferencesChanged;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.core.preference.SessionRestore;
import org.vectorinspector.core.preference.ThemeChoice;
import org.vectorinspector.core.preference.internal.FilePreferenceStore;

class PreferenceStoreTest {
    @TempDir
    Path folder;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
        System.clearProperty(CONNECTION_LIMIT.property());
    }

    @Test
    void beginsWithDefaults() {
        FilePreferenceStore store = store();
        assertEquals(10, store.get(CONNECTION_LIMIT));
        assertEquals(30, store.get(HEALTH_INTERVAL));
        assertEquals(SessionRestore.SHOW, store.get(SESSION_RESTORE));
        assertEquals(ThemeChoice.SYSTEM, store.get(THEME));
    }

    @Test
    void keepsChangesAndTellsThem() throws IOException {
        FilePreferenceStore store = store();
        store.change(values -> values.with(CONNECTION_LIMIT, 3).with(THEME, ThemeChoice.DARK));
        assertEquals(3, store.get(CONNECTION_LIMIT));
        assertEquals(ThemeChoice.DARK, store().get(THEME));
        PreferencesChanged told = (PreferencesChanged) world.posted.getLast();
        assertEquals(10, told.before().get(CONNECTION_LIMIT));
        assertEquals(3, told.after().get(CONNECTION_LIMIT));
    }

    @Test
    void keepsWhatItDoesNotKnow() throws IOException {
        Path file = write("{\"later\": {\"deep\": [1, 2.5, \"x\"]}, \"theme\": \"light\"}");
        store().change(values -> values.with(CONNECTION_LIMIT, 4));
        String text = Files.readString(file).replaceAll("\\s", "");
        assertTrue(text.contains("\"later\":{\"deep\":[1,2.5,\"x\"]}"), text);
        assertEquals(ThemeChoice.LIGHT, store().get(THEME));
    }

    @Test
    void keepsWhatAnotherProgramChanged() throws IOException {
        FilePreferenceStore first = store();
        store().change(values -> values.with(THEME, ThemeChoice.LIGHT));
        first.change(values -> values.with(CONNECTION_LIMIT, 5));
        assertEquals(ThemeChoice.LIGHT, store().get(THEME));
        assertEquals(ThemeChoice.LIGHT, first.get(THEME));
    }

    @Test
    void doesNotSaveDefaults() throws IOException {
        FilePreferenceStore store = store();
        store.change(values -> values.with(CONNECTION_LIMIT, 5));
        store.change(values -> values.with(CONNECTION_LIMIT, 10).with(HEALTH_INTERVAL, 30));
        assertEquals("{}", Files.readString(folder.resolve("preferences.json")).strip());
    }

    @Test
    void takesTheDefaultForWhatCannotBeAValue() throws IOException {
        write("{\"connections.limit\": 0, \"connections.health.interval\": \"soon\", \"session.restore\": 7, \"theme\": \"pink\"}");
        FilePreferenceStore store = store();
        assertEquals(10, store.get(CONNECTION_LIMIT));
        assertEquals(30, store.get(HEALTH_INTERVAL));
        assertEquals(SessionRestore.SHOW, store.get(SESSION_RESTORE));
        assertEquals(ThemeChoice.SYSTEM, store.get(THEME));
    }

    @Test
    void saysThatItsFileIsDamaged() throws IOException {
        write("not JSON");
        FilePreferenceStore store = store();
        assertTrue(store.problem().orElseThrow().contains("preferences.json was damaged"), store.problem()::orElseThrow);
        assertEquals(10, store.get(CONNECTION_LIMIT));
    }

    @Test
    void letsTheSystemPropertyWin() throws IOException {
        FilePreferenceStore store = store();
        store.change(values -> values.with(CONNECTION_LIMIT, 5));
        System.setProperty(CONNECTION_LIMIT.property(), "7");
        assertEquals(7, store.get(CONNECTION_LIMIT));
        System.setProperty(CONNECTION_LIMIT.property(), "many");
        assertEquals(5, store.get(CONNECTION_LIMIT));
    }

    @Test
    void limitsConnectionsWhileTheProgramRuns() throws Exception {
        FilePreferenceStore store = store();
        store.change(values -> values.with(CONNECTION_LIMIT, 1));
        DefaultConnectionManager manager = new DefaultConnectionManager(world.providers, world.events, Clock.systemUTC(),
                () -> store.get(CONNECTION_LIMIT));
        manager.open(world.request("a", Map.of()));
        assertThrows(VectorStoreException.class, () -> manager.open(world.request("b", Map.of())));
        store.change(values -> values.with(CONNECTION_LIMIT, 2));
        manager.open(world.request("b", Map.of()));
        assertEquals(2, manager.connections().size());
        manager.closeAll(java.time.Duration.ofSeconds(2));
    }

    @Test
    void isDescribedInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("vectorinspector.root"), "docs", "preferences.md"));
        for (Preference<?> preference : ProgramPreferences.ALL) {
            String line = page.lines().filter(row -> row.startsWith("| `" + preference.key() + "`")).findFirst().orElse("");
            String fallback = "| `" + preference.fallback().toString().toLowerCase(java.util.Locale.ROOT) + "` |";
            assertTrue(line.contains(fallback), preference.key() + " with " + fallback + " in: " + line);
        }
    }

    private FilePreferenceStore store() {
        return new FilePreferenceStore(new ProgramHome(folder), world.events);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("preferences.json"), text);
    }
}
