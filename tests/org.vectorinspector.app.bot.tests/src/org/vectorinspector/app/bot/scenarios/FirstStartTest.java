package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.RecordPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody starts the program for the first time and tries everything on the sample. */
@WindowTest
class FirstStartTest {
    private static final String SAMPLE = "Sample: emoji";

    @Test
    void looksAroundInTheSample(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        bot.cTabItem("Welcome").activate();
        program.picture("01-welcome");
        bot.click(bot.withId(Control.class, "welcome.sample"));
        ConnectionsPage connections = new ConnectionsPage(program);
        connections.waitForState(SAMPLE, "Connected");
        connections.waitForState("Sample: emoji of 2021", "Connected");
        CollectionPage emoji = connections.open(SAMPLE, "emoji").waitForRows("of 1,914");
        RecordPage first = emoji.selectRow(1).waitForId("1F600");
        assertTrue(first.document().getText().startsWith("grinning face"), first.document().getText());
        assertTrue(first.numbers().contains("norm 1.0000"), first.numbers());
        program.picture("02-browse");
        emoji.filter("group = \"smileys-emotion\" and year >= 2020").waitForRows("that match");
        assertEquals("Filter runs on the server", emoji.where().getText());
        emoji.tab("Search").search("proud of a friend who finally made it").waitForResults("20 results");
        assertTrue(emoji.searchMessage().getText().contains("cosine"), emoji.searchMessage().getText());
        program.picture("03-search");
        emoji.selectFound(1);
        emoji.tab("Info");
        assertEquals("1,914", emoji.fact("records"));
        assertEquals("384 dimensions · dense · cosine", emoji.fact("space.default"));
        program.picture("04-info");
    }

    @Test
    void showsTheMistakeInAFilterAtItsPlace(RunningProgram program) throws Exception {
        CollectionPage emoji = openSample(program);
        emoji.filter("year >= ");
        assertFalse(emoji.filterMessage().isBlank());
        program.picture("05-filter-mistake");
        emoji.filter("year = 1066").waitForState("No record matches");
        emoji.filter("").waitForRows("of 1,914");
    }

    @Test
    void findsRecordsLikeARecordAndByAVector(RunningProgram program) {
        CollectionPage emoji = openSample(program);
        RecordPage first = emoji.selectRow(1).waitForId("1F600");
        String vector = first.vector().getText();
        first.moreLikeThis();
        emoji.waitForResults("20 results");
        emoji.searchBy("vector").search(vector).waitForResults("20 results");
        emoji.selectFound(1).waitForId("1F600");
        emoji.searchBy("vector").search("[1, 2, three]");
        assertTrue(emoji.searchMessage().getText().contains("three"), emoji.searchMessage().getText());
    }

    static CollectionPage openSample(RunningProgram program) {
        return openConnections(program).open(SAMPLE, "emoji").waitForRows("of 1,914");
    }

    /** Opens the connections of the sample and waits until all that comes with them has come. */
    static ConnectionsPage openConnections(RunningProgram program) {
        Bot bot = program.bot();
        bot.cTabItem("Welcome").activate();
        bot.click(bot.withId(Control.class, "welcome.sample"));
        ConnectionsPage connections = new ConnectionsPage(program);
        connections.waitForState(SAMPLE, "Connected");
        connections.waitForState("Sample: emoji of 2021", "Connected");
        new CollectionPage(bot).waitForActive("emoji");
        bot.labelWithId("status.work").waitForText("No work running");
        return connections;
    }
}
