package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody who never touches the mouse. */
@WindowTest
class KeyboardTest {
    @Test
    void opensTheConnectDialogAndLeavesIt(RunningProgram program) {
        Bot bot = program.bot();
        bot.shell("Vector Inspector").activate();
        bot.pressShortcut(SWT.MOD1, 'n', 'n');
        bot.buttonWithId("connect.ok");
        bot.pressShortcut(0, SWT.ESC, SWT.ESC);
        bot.waitUntil("the dialog closes", () -> !bot.sees("connect.ok"));
    }

    @Test
    void filtersWithoutTheMouse(RunningProgram program) {
        Bot bot = program.bot();
        CollectionPage emoji = FirstStartTest.openSample(program);
        bot.pressShortcut(SWT.MOD1, 'f', 'f');
        bot.waitUntil("the filter has the focus", () -> bot.ui().get(() -> Display.getCurrent().getFocusControl() instanceof StyledText text
                && "data.filter".equals(text.getData(Bot.KEY))));
        bot.typeText("year=2020 ");
        bot.waitUntil("words are proposed", () -> bot.ui().get(() -> visibleShells() == 2));
        bot.pressShortcut(0, SWT.CR, SWT.CR);
        emoji.waitForRows("that match");
        bot.pressShortcut(0, SWT.ESC, SWT.ESC);
        emoji.waitForRows("of 1,914");
    }

    @Test
    void opensACollectionByItsName(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        FirstStartTest.openSample(program);
        bot.pressShortcut(SWT.MOD1, 'p', 'p');
        bot.textWithId("quickopen.field").setText("symbols");
        program.picture("20-quick-open");
        bot.pressShortcut(0, SWT.CR, SWT.CR);
        bot.waitUntil("symbols is active", () -> program.connections().active().flatMap(active -> active.activeCollection())
                .filter(name -> name.name().equals("symbols")).isPresent());
        new CollectionPage(bot).waitForRows("of 369");
    }

    @Test
    void switchesConnectionsByNumber(RunningProgram program) {
        Bot bot = program.bot();
        FirstStartTest.openSample(program);
        bot.pressShortcut(SWT.MOD1, '2', '2');
        bot.waitUntil("the second connection is active", () -> program.connections().active().orElseThrow().name().equals("Sample: emoji of 2021"));
        bot.labelWithId("header.breadcrumb").waitForText("2021");
    }

    @Test
    void goesThroughThePerspectives(RunningProgram program) {
        Bot bot = program.bot();
        bot.shell("Vector Inspector").activate();
        for (String next : List.of("compare", "migrate", "browse")) {
            bot.pressShortcut(SWT.MOD1, SWT.F8, '\0');
            bot.waitUntil(next + " is in front", () -> bot.ui().get(() -> bot.withId(Button.class, "header.perspective." + next).getSelection()));
        }
    }

    @Test
    void findsOutWhichKeysThereAre(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        bot.shell("Vector Inspector").activate();
        bot.pressShortcut(SWT.MOD1 | SWT.MOD2, 'l', 'L');
        List<String> words = bot.shellWithId("keys.dialog").words();
        program.picture("21-keys");
        assertTrue(words.containsAll(List.of("Quick open", "Ctrl+P", "New connection", "Ctrl+N", "Switch to a connection", "Ctrl+1 … Ctrl+9",
                "Go to the notification", "Shift+Ctrl+N", "Keyboard shortcuts", "F2")), words::toString);
        bot.pressShortcut(0, SWT.ESC, SWT.ESC);
        bot.waitUntil("the window closes", () -> !bot.sees("keys.dialog"));
    }

    @Test
    void bringsTheWelcomePageBack(RunningProgram program) {
        program.closePart("Welcome");
        program.bot().waitUntil("the page is closed", () -> !program.bot().sees("welcome.sample"));
        program.execute("org.vectorinspector.ui.connections.command.welcome");
        program.bot().waitUntil("the page is back", () -> program.bot().sees("welcome.sample"));
    }

    private static long visibleShells() {
        return Stream.of(Display.getCurrent().getShells()).filter(Shell::isVisible).count();
    }
}
