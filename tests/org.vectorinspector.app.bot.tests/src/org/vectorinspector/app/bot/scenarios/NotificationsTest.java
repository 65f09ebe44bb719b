package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.log.LogBook;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.ui.notify.NotificationAction;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;

/** Things go wrong while somebody works. */
@WindowTest
class NotificationsTest {
    private static final String ADVICE = "Start the server, or check host and port.";

    @AfterEach
    void clear(RunningProgram program) {
        program.bot().ui().run(() -> notifications().forEach(Shell::close));
        program.bot().cTabItem("Record").activate();
    }

    @Test
    void saysWhatFailedWithoutStoppingAnybody(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        FirstStartTest.openSample(program).selectRow(1).waitForId("1F600");
        bot.styledTextWithId("record.document").setFocus();
        Control focused = bot.ui().get(() -> Display.getCurrent().getFocusControl());
        fail(program, "Dev Qdrant: connection refused", "Nothing listens at 127.0.0.1:6333.");
        fail(program, "The records cannot be read", "There is no collection «products».");
        bot.labelWithId("notification.sentence");
        bot.settle();
        assertEquals(focused, bot.ui().get(() -> Display.getCurrent().getFocusControl()));
        List<Rectangle> places = bot.ui().get(() -> notifications().stream().map(Control::getBounds).toList());
        assertEquals(2, places.size());
        assertTrue(places.stream().allMatch(place -> place.width == 400), places::toString);
        assertFalse(places.getFirst().intersects(places.getLast()), places::toString);
        Button save = bot.buttonWithId("record.save").widget();
        Rectangle kept = bot.ui().get(() -> save.getDisplay().map(save.getParent(), null, save.getBounds()));
        assertTrue(places.stream().noneMatch(kept::intersects), places::toString);
        program.picture("30-notifications");
    }

    /** What Java itself throws, where a class or memory is missing, does not end in silence. */
    @Test
    void saysWhatNobodyExpected(RunningProgram program) {
        Bot bot = program.bot();
        for (Error unexpected : List.of(new NoClassDefFoundError("Gone"), new OutOfMemoryError("Java heap space"))) {
            AtomicReference<VectorStoreException> said = new AtomicReference<>();
            Control near = bot.withId(Control.class, "header.quickopen");
            bot.ui().run(() -> BackgroundTask.of("Doing it", near, progress -> {
                throw unexpected;
            }).failed(said::set).start());
            bot.waitUntil("it is said", () -> said.get() != null);
            assertSame(unexpected, said.get().getCause());
        }
    }

    @Test
    void standsInTheLowerRightCornerOfTheCentre(RunningProgram program) {
        program.bot().cTabItem("Welcome").activate();
        fail(program, "A failure", "It did not work.");
        Rectangle place = program.bot().ui().get(() -> notifications().getFirst().getBounds());
        Control welcome = program.bot().withId(Control.class, "welcome.sample");
        Rectangle area = program.bot().ui().get(() -> {
            Control folder = welcome;
            while (!(folder instanceof org.eclipse.swt.custom.CTabFolder)) {
                folder = folder.getParent();
            }
            return folder.getDisplay().map(folder.getParent(), null, folder.getBounds());
        });
        assertEquals(area.x + area.width - 16, place.x + place.width);
        assertEquals(area.y + area.height - 28 - 16, place.y + place.height);
    }

    @Test
    void isReachedAndLeftByTheKeyboard(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        AtomicInteger pressed = new AtomicInteger();
        fail(program, "A failure", "It did not work.", new NotificationAction("Reconnect", pressed::incrementAndGet));
        bot.shell("Vector Inspector").activate();
        bot.pressShortcut(SWT.MOD1 | SWT.MOD2, 'n', 'n');
        bot.waitUntil("the notification has the focus", () -> bot.ui().get(() -> notifications().contains(Display.getCurrent().getActiveShell())));
        bot.waitUntil("its action has the focus", () -> bot.ui().get(() -> Display.getCurrent().getFocusControl() instanceof Button button
                && button.getText().equals("Reconnect")));
        program.picture("31-notification-focus");
        bot.pressShortcut(0, SWT.ESC, SWT.ESC);
        bot.waitUntil("the notification is gone", () -> bot.ui().get(() -> notifications().isEmpty()));
        bot.waitUntil("the focus is back", () -> bot.ui().get(() -> Display.getCurrent().getActiveShell() != null));
        fail(program, "A failure", "It did not work.", new NotificationAction("Reconnect", pressed::incrementAndGet));
        bot.buttonWithId("notification.action.Reconnect").click();
        assertEquals(1, pressed.get());
        assertTrue(bot.ui().get(() -> notifications().isEmpty()));
    }

    @Test
    void writesAFailureIntoTheLogOnceAndShowsItThere(RunningProgram program) {
        Bot bot = program.bot();
        LogBook log = program.service(LogBook.class);
        log.clear();
        VectorStoreException failure = new VectorStoreException(Kind.UNREACHABLE, "Nobody answers at all.", ADVICE, new IOException("refused"));
        for (int time = 0; time < 2; time++) {
            bot.ui().run(() -> Notifications.failure(window(), "A failure", failure));
        }
        assertEquals(1, bot.ui().get(() -> notifications().size()), "the same twice is shown once");
        List<LogLine> lines = log.after(0).stream().filter(line -> line.message().contains("Nobody answers at all.")).toList();
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().trace().contains("java.io.IOException: refused"), lines.getFirst().trace());
        bot.buttonWithId("notification.action.Show log").click();
        bot.textWithId("log.search");
    }

    @Test
    void goesByItselfOnceItCouldBeSeen(RunningProgram program) {
        Bot bot = program.bot();
        bot.shell("Vector Inspector").activate();
        bot.ui().run(() -> Notifications.news(window(), "News", "Something went well."));
        assertTrue(bot.sees("notification.sentence"));
        bot.waitUntil("the notification goes", () -> !bot.sees("notification.sentence"));
    }

    @Test
    void keepsTheNewestFew(RunningProgram program) {
        for (int i = 0; i < 8; i++) {
            fail(program, "Failure " + i, "It did not work.");
        }
        List<String> titles = program.bot().ui().get(() -> notifications().stream().sorted(Comparator.comparing(shell -> shell.getBounds().y))
                .map(NotificationsTest::title).toList());
        assertEquals(List.of("Failure 4", "Failure 5", "Failure 6", "Failure 7"), titles);
    }

    private static void fail(RunningProgram program, String title, String sentence, NotificationAction... actions) {
        VectorStoreException failure = new VectorStoreException(Kind.UNREACHABLE, sentence, ADVICE);
        program.bot().ui().run(() -> Notifications.failure(window(), title, failure, actions));
        program.bot().settle();
    }

    private static String title(Shell notification) {
        return Stream.of(notification.getChildren()).filter(child -> "notification.title".equals(child.getData(Bot.KEY)))
                .map(child -> ((Label) child).getText()).findFirst().orElseThrow();
    }

    private static Shell window() {
        return Stream.of(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals("Vector Inspector")).findFirst().orElseThrow();
    }

    private static List<Shell> notifications() {
        return Stream.of(Display.getCurrent().getShells()).filter(shell -> "notification".equals(shell.getData(Bot.KEY))).toList();
    }
}
