package org.vectorinspector.app.swtbot.scenarios;

import static org.eclipse.swtbot.swt.finder.waits.Conditions.shellCloses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.preference.PreferenceValues;
import org.vectorinspector.core.preference.ProgramPreferences;

/** The preferences, reached by the menu and driven by SWTBot. */
@WindowTest
class PreferencesSwtBotTest {
    private SWTBot bot;

    @BeforeEach
    void open() {
        bot = new SWTBot();
        bot.shell("Vector Inspector").activate();
        bot.menu("Preferences…").click();
    }

    @AfterEach
    void back(RunningProgram program) throws IOException {
        program.service(PreferenceStore.class).change(values -> new PreferenceValues(Metadata.EMPTY));
    }

    @Test
    void keepsANumber(RunningProgram program) {
        bot.spinnerWithId("preferences.limit").setSelection(7);
        leaveBy("preferences.ok");
        assertEquals(7, program.service(PreferenceStore.class).get(ProgramPreferences.CONNECTION_LIMIT));
    }

    @Test
    void forgetsANumberThatWasCancelled(RunningProgram program) {
        bot.spinnerWithId("preferences.limit").setSelection(7);
        leaveBy("preferences.cancel");
        assertEquals(10, program.service(PreferenceStore.class).get(ProgramPreferences.CONNECTION_LIMIT));
    }

    private void leaveBy(String button) {
        SWTBotShell dialog = bot.activeShell();
        bot.buttonWithId(button).click();
        bot.waitUntil(shellCloses(dialog));
    }
}
