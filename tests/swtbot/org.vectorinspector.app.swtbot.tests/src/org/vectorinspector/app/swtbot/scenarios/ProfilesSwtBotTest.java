package org.vectorinspector.app.swtbot.scenarios;

import static org.eclipse.swtbot.swt.finder.waits.Conditions.shellCloses;
import static org.eclipse.swtbot.swt.finder.waits.Conditions.treeHasRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.profile.ConnectionProfile;

/** The list of profiles, found by the same keys and driven by SWTBot. */
@WindowTest
class ProfilesSwtBotTest {
    private SWTBot bot;

    @BeforeEach
    void bringToTheFront() {
        bot = new SWTBot();
        bot.shell("Vector Inspector").activate();
        bot.cTabItem("Profiles").activate();
    }

    @Test
    void forgetsAProfileThatWasNotSaved(RunningProgram program) {
        bot.toolbarButtonWithId("profiles.new").click();
        bot.textWithId("connect.name").setText("Nothing to keep");
        assertEquals("Nothing to keep", bot.textWithId("connect.name").getText());
        SWTBotShell dialog = bot.activeShell();
        bot.buttonWithId("connect.cancel").click();
        bot.waitUntil(shellCloses(dialog));
        assertTrue(program.profiles().profiles().isEmpty());
    }

    @Test
    void findsAProfileByAWord(RunningProgram program) throws VectorStoreException {
        program.profiles().save(List.of(profile("Orders"), profile("Reviews")));
        SWTBotTree tree = bot.treeWithId("profiles.tree");
        bot.waitUntil(treeHasRows(tree, 2));
        bot.textWithId("profiles.search").setText("rev");
        bot.waitUntil(treeHasRows(tree, 1));
        assertTrue(tree.getAllItems()[0].getText().startsWith("Reviews"), tree.getAllItems()[0].getText());
        bot.textWithId("profiles.search").setText("");
        bot.waitUntil(treeHasRows(tree, 2));
    }

    private static ConnectionProfile profile(String name) {
        return ConnectionProfile.of(name, new ProviderId("local"), new ConnectionSettings(Map.of("path", name)));
    }
}
