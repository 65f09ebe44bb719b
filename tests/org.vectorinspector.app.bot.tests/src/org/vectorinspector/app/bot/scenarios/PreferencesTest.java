package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.preference.PreferenceValues;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.core.preference.SessionRestore;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody wants it their way. */
@WindowTest
class PreferencesTest {
    @AfterEach
    void back(RunningProgram program) throws IOException {
        program.service(PreferenceStore.class).change(values -> new PreferenceValues(Metadata.EMPTY));
    }

    @Test
    void changesPreferencesByTheKeyboard(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        bot.shell("Vector Inspector").activate();
        bot.pressShortcut(SWT.MOD1, ',', ',');
        Spinner limit = bot.withId(Spinner.class, "preferences.limit");
        bot.waitUntil("the first field has the focus", () -> bot.ui().get(() -> limit.equals(focused())));
        bot.pressShortcut(0, SWT.ARROW_UP, '\0');
        bot.pressShortcut(0, SWT.TAB, '\t');
        bot.waitUntil("the next field has the focus", () -> bot.ui().get(() -> "preferences.health".equals(focused().getData(Bot.KEY))));
        bot.pressShortcut(0, SWT.TAB, '\t');
        bot.waitUntil("the choice has the focus", () -> bot.ui().get(() -> "preferences.restore".equals(focused().getData(Bot.KEY))));
        bot.pressShortcut(0, SWT.ARROW_DOWN, '\0');
        program.picture("50-preferences");
        bot.pressShortcut(0, SWT.TAB, '\t');
        bot.waitUntil("the last choice has the focus", () -> bot.ui().get(() -> "preferences.theme".equals(focused().getData(Bot.KEY))));
        for (String button : List.of("preferences.defaults", "preferences.cancel", "preferences.ok")) {
            bot.pressShortcut(0, SWT.TAB, '\t');
            bot.waitUntil(button + " has the focus", () -> bot.ui().get(() -> button.equals(focused().getData(Bot.KEY))));
        }
        bot.pressShortcut(0, SWT.CR, SWT.CR);
        PreferenceStore preferences = program.service(PreferenceStore.class);
        bot.waitUntil("the preferences are saved", () -> saved(preferences) == SessionRestore.RECONNECT);
        assertEquals(11, preferences.get(ProgramPreferences.CONNECTION_LIMIT));
        assertEquals(11, program.connections().limit());
        assertEquals(30, preferences.get(ProgramPreferences.HEALTH_INTERVAL));
    }

    @Test
    void restoresDefaultsAndCancels(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        PreferenceStore preferences = program.service(PreferenceStore.class);
        preferences.change(values -> values.with(ProgramPreferences.CONNECTION_LIMIT, 3));
        bot.shell("Vector Inspector").activate();
        bot.pressShortcut(SWT.MOD1, ',', ',');
        Spinner limit = bot.withId(Spinner.class, "preferences.limit");
        assertEquals(3, bot.ui().get(limit::getSelection));
        bot.buttonWithId("preferences.defaults").click();
        assertEquals(10, bot.ui().get(limit::getSelection));
        bot.pressShortcut(0, SWT.ESC, SWT.ESC);
        bot.waitUntil("the dialog closes", () -> !bot.sees("preferences.limit"));
        assertEquals(3, preferences.get(ProgramPreferences.CONNECTION_LIMIT));
    }

    /** What is saved: the system property of these tests wins over it. */
    private static SessionRestore saved(PreferenceStore preferences) {
        return preferences.values().get(ProgramPreferences.SESSION_RESTORE);
    }

    private static Control focused() {
        return Display.getCurrent().getFocusControl();
    }
}
