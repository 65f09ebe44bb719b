package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.core.session.FoldedAreas;
import org.vectorinspector.core.session.OpenCollections;
import org.vectorinspector.core.session.SessionStore;
import org.vectorinspector.core.session.WindowView;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody ends the program and comes back. */
@WindowTest
class SessionTest {
    private static final String SAMPLE = "Sample: emoji";
    private static final String LEFT = "org.vectorinspector.app.stack.left";
    private static final String CENTRE = "org.vectorinspector.app.stack.centre";

    @BeforeEach
    void wantTheSession(RunningProgram program) {
        program.bot().cTabItem("Connections").activate();
        System.setProperty(ProgramPreferences.SESSION_RESTORE.property(), "show");
    }

    @AfterEach
    void wantNothing() {
        System.setProperty(ProgramPreferences.SESSION_RESTORE.property(), "nothing");
    }

    @Test
    void findsEverythingAsItWas(RunningProgram program) throws Exception {
        CollectionPage emoji = FirstStartTest.openSample(program);
        emoji.filter("year >= 2020").waitForRows("that match");
        arrange(program.bot(), table -> {
            table.doCommand(new org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderCommand(table, 2, 1));
            table.doCommand(new org.eclipse.nebula.widgets.nattable.resize.command.ColumnResizeCommand(table, 1, 321));
        });
        emoji.tab("Info");
        new ConnectionsPage(program).open(SAMPLE, "symbols").waitForRows("of 369");
        program.nextSession();
        program.picture("60-session-disconnected");
        Bot bot = program.bot();
        bot.labelWithId("collection.disconnected").waitForText(SAMPLE);
        ConnectionsPage connections = new ConnectionsPage(program);
        connections.waitForState(SAMPLE, "Disconnected");
        connections.waitForState("Sample: emoji of 2021", "Disconnected");
        bot.buttonWithId("collection.connect").click();
        connections.waitForState(SAMPLE, "Connected");
        bot.cTabItem("symbols").activate();
        new CollectionPage(bot).waitForRows("of 369");
        bot.cTabItem("emoji").activate();
        bot.cTabItem("Info");
        bot.waitUntil("the tab Info is in front", () -> bot.sees("info.records"));
        new CollectionPage(bot).tab("Data").waitForRows("that match");
        assertEquals("year >= 2020", bot.styledTextWithId("data.filter").getText());
        assertEquals("document", bot.ui().get(() -> table(bot).getDataValueByPosition(1, 0)));
        assertEquals(321, bot.ui().get(() -> table(bot).getColumnWidthByPosition(1)));
        program.picture("61-session-back");
    }

    @Test
    void waitsForAConnectionThatNoProfileBringsBack(RunningProgram program) {
        FirstStartTest.openSample(program);
        program.say(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED);
        program.empty();
        program.say(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE);
        assertEquals("Disconnected, click to connect", program.bot().labelWithId("collection.offer.title").getText());
        FirstStartTest.openConnections(program);
        new CollectionPage(program.bot()).waitForRows("of 1,914");
    }

    @Test
    void keepsTheSizesOfTheAreas(RunningProgram program) throws Exception {
        SessionStore session = program.service(SessionStore.class);
        Bot bot = program.bot();
        program.moveSash(LEFT, 340);
        int before = bot.ui().get(() -> width(bot));
        program.moveSash(LEFT, 1_000);
        bot.waitUntil("the left area is wider", () -> bot.ui().get(() -> width(bot)) > before + 50);
        int wide = bot.ui().get(() -> width(bot));
        assertEquals(1_000, WindowView.of(session).sizes().get(LEFT));
        program.say(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED);
        program.moveSash(LEFT, 340);
        bot.waitUntil("the left area is as before", () -> bot.ui().get(() -> width(bot)) == before);
        assertEquals(1_000, WindowView.of(session).sizes().get(LEFT), "what happens behind the end is not kept");
        program.startAddon("org.vectorinspector.app.session.WindowSession");
        bot.waitUntil("the left area is wide again", () -> bot.ui().get(() -> width(bot)) == wide);
        program.say(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE);
        program.moveSash(LEFT, 340);
        assertEquals(340, WindowView.of(session).sizes().get(LEFT));
    }

    @Test
    void keepsWhichAreasAreFoldedAway(RunningProgram program) throws Exception {
        SessionStore session = program.service(SessionStore.class);
        Bot bot = program.bot();
        program.fold(LEFT, IPresentationEngine.MINIMIZED, true);
        bot.waitUntil("the left area is folded", () -> !bot.sees("connections.footer"));
        assertEquals(new FoldedAreas(Set.of(LEFT), Optional.empty()), FoldedAreas.of(session));
        program.say(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED);
        program.fold(LEFT, IPresentationEngine.MINIMIZED, false);
        bot.waitUntil("the left area is back", () -> bot.sees("connections.footer"));
        program.startAddon("org.vectorinspector.app.session.AreaSession");
        program.say(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE);
        bot.waitUntil("the next session folds it", () -> !bot.sees("connections.footer"));
        program.picture("62-session-folded");
        program.fold(LEFT, IPresentationEngine.MINIMIZED, false);
        bot.waitUntil("the left area is back", () -> bot.sees("connections.footer"));
        assertEquals(new FoldedAreas(Set.of(), Optional.empty()), FoldedAreas.of(session));
    }

    @Test
    void keepsWhichAreaFillsTheWindow(RunningProgram program) throws Exception {
        SessionStore session = program.service(SessionStore.class);
        Bot bot = program.bot();
        program.fold(CENTRE, IPresentationEngine.MAXIMIZED, true);
        bot.waitUntil("the others make room", () -> !bot.sees("connections.footer"));
        assertEquals(new FoldedAreas(Set.of(), Optional.of(CENTRE)), FoldedAreas.of(session));
        program.say(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED);
        program.fold(CENTRE, IPresentationEngine.MAXIMIZED, false);
        bot.waitUntil("the others are back", () -> bot.sees("connections.footer"));
        program.startAddon("org.vectorinspector.app.session.AreaSession");
        program.say(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE);
        bot.waitUntil("the next session fills the window again", () -> !bot.sees("connections.footer") && bot.sees("welcome.sample"));
        program.fold(CENTRE, IPresentationEngine.MAXIMIZED, false);
        bot.waitUntil("the others are back", () -> bot.sees("connections.footer"));
        assertEquals(new FoldedAreas(Set.of(), Optional.empty()), FoldedAreas.of(session));
    }

    @Test
    void keepsTheColumnsOfACollectionThatIsClosed(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        FirstStartTest.openSample(program);
        arrange(bot, table -> table.doCommand(new org.eclipse.nebula.widgets.nattable.resize.command.ColumnResizeCommand(table, 1, 222)));
        SessionStore session = program.service(SessionStore.class);
        program.closePart("emoji");
        bot.waitUntil("the collection is closed", () -> OpenCollections.of(session).views().isEmpty());
        new ConnectionsPage(program).open(SAMPLE, "emoji").waitForRows("of 1,914");
        assertEquals(222, bot.ui().get(() -> table(bot).getColumnWidthByPosition(1)));
    }

    @Test
    void forgetsCollectionsWhoseConnectionThePersonClosed(RunningProgram program) {
        FirstStartTest.openSample(program);
        SessionStore session = program.service(SessionStore.class);
        program.bot().waitUntil("the collection is kept", () -> OpenCollections.of(session).views().size() == 1);
        assertEquals(Optional.of(0), OpenCollections.of(session).front());
        program.empty();
        program.bot().waitUntil("the collection is forgotten", () -> OpenCollections.of(session).views().isEmpty());
    }

    private static void arrange(Bot bot, java.util.function.Consumer<NatTable> change) {
        NatTable table = table(bot);
        bot.ui().run(() -> change.accept(table));
        bot.settle();
    }

    private static NatTable table(Bot bot) {
        return bot.withId(NatTable.class, "data.table");
    }

    private static int width(Bot bot) {
        return bot.withId(Control.class, "connections.footer").getParent().getSize().x;
    }
}
