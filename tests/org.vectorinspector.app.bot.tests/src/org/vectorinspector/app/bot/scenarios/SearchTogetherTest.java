package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.TogetherPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.together.TargetSets;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody asks two databases the same and looks at where they differ. */
@WindowTest
class SearchTogetherTest {
    private static final String SAMPLE = "Sample: emoji";
    private static final String OF_2021 = "Sample: emoji of 2021";

    @AfterEach
    void close(RunningProgram program) {
        program.closePart("Search together");
        program.closePart("Check connections");
    }

    @Test
    void comparesTheAnswersOfTwoCollections(RunningProgram program) throws Exception {
        TogetherPage together = open(program);
        program.picture("70-together-empty");
        together.ask("rain").waitForAnswers("2 of 2 targets answered");
        together.waitForState(0, "Done").waitForState(1, "Done");
        List<String> moves = Stream.of(1, 2, 3, 4, 5).map(rank -> together.cell(1, rank, 3)).toList();
        assertTrue(moves.stream().allMatch(move -> move.matches("= same|[▲▼] \\d+|\\+ new")), moves::toString);
        assertEquals("base", together.cell(0, 1, 3));
        assertTrue(together.cell(0, 1, 2).matches("0\\.\\d{3}"), together.cell(0, 1, 2));
        assertTrue(together.overlap().matches("(?s).*" + SAMPLE + " – " + OF_2021 + ": [01]\\.\\d\\d"), together.overlap());
        assertTrue(together.notes().contains("Every server measures by the cosine"), together.notes());
        together.select(0, 1);
        together.marked().waitForText("marked in");
        program.picture("71-together");
        together.base(OF_2021 + " / emoji");
        assertEquals("base", together.cell(1, 1, 3));
    }

    @Test
    void showsWhyATargetFailedAndConnectsItAgain(RunningProgram program) throws Exception {
        TogetherPage together = open(program);
        program.connections().disconnect(connection(program, OF_2021).id());
        together.ask("rain").waitForAnswers("1 of 2 targets answered").waitForState(1, "Failed");
        assertTrue(together.failure(1).contains("is not connected"), together.failure(1));
        program.picture("72-together-failed");
        together.retry(1).waitForAnswers("2 of 2 targets answered").waitForState(1, "Done");
        program.connections().disconnect(connection(program, OF_2021).id());
        together.ask("snow").waitForState(1, "Failed").leaveOut(1).waitForTargets(1).waitForAnswers("1 of 1 targets answered");
    }

    @Test
    void keepsASetOfTargets(RunningProgram program) throws Exception {
        TogetherPage together = open(program);
        together.chooseTargets().check(SAMPLE, "symbols");
        program.picture("74-targets");
        together.saveTargets("All emoji").waitForTargets(3);
        Bot bot = program.bot();
        TargetSets sets = program.service(TargetSets.class);
        bot.waitUntil("the set is saved", () -> sets.find("All emoji").isPresent());
        assertEquals(3, sets.find("All emoji").orElseThrow().targets().size());
        together.ask("rain").waitForAnswers("3 of 3 targets answered");
        program.picture("75-together-three");
        sets.remove("All emoji");
    }

    @Test
    void checksSeveralProfilesAtOnce(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionProfile works = profile("Works", ConnectionSettings.EMPTY.with("store", "check-1"));
        ConnectionProfile locked = profile("Locked", ConnectionSettings.EMPTY.with("synthetic", "many"));
        program.profiles().save(List.of(works, locked));
        program.execute("org.vectorinspector.ui.together.command.check");
        bot.labelWithId("check.summary").waitForText("1 of 2 work");
        bot.labelWithId("check.failures").waitForText("1 failed");
        Table table = bot.withId(Table.class, "check.table");
        assertEquals("Works", bot.ui().get(() -> table.getItem(0).getText(1)));
        assertEquals("Failed", bot.ui().get(() -> table.getItem(1).getText(1)));
        assertFalse(bot.ui().get(() -> table.getItem(1).getText(6)).isBlank());
        program.picture("73-check");
        assertTrue(program.connections().connections().isEmpty(), "nothing was opened");
    }

    private static TogetherPage open(RunningProgram program) {
        ConnectionsPage connections = FirstStartTest.openConnections(program);
        connections.open(OF_2021, "emoji");
        Bot bot = program.bot();
        bot.shell("Vector Inspector").activate();
        bot.pressShortcut(SWT.MOD1 | SWT.MOD2, 'f', 'f');
        return new TogetherPage(bot).waitForTargets(2);
    }

    private static ManagedConnection connection(RunningProgram program, String name) {
        return program.connections().connections().stream().filter(open -> open.name().equals(name)).findFirst().orElseThrow();
    }

    private static ConnectionProfile profile(String name, ConnectionSettings settings) {
        return ConnectionProfile.of(name, new ProviderId("memory"), settings);
    }
}
