package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.testkit.swt.UiStall;
import org.vectorinspector.testkit.swt.UiStall.Kind;
import org.vectorinspector.testkit.swt.UiWatchdog;

/** The watchdog bites whom it shall bite. */
@WindowTest
class UiWatchdogTest {
    private static final Duration LONG = Duration.ofMillis(500);

    @Test
    void tellsOfCodeThatWaits(RunningProgram program) {
        assertEquals(List.of(Kind.BLOCKED), kinds(stalls(program, List.of(Culprit::waits), 1)));
    }

    @Test
    void tellsOfCodeThatComputes(RunningProgram program) {
        assertEquals(List.of(Kind.BUSY), kinds(stalls(program, List.of(Culprit::computes), 1)));
    }

    @Test
    void tellsWhereItWas(RunningProgram program) {
        List<UiStall> stalls = stalls(program, List.of(Culprit::waits), 1);
        String words = stalls.getFirst().described();
        assertEquals(true, words.contains("Culprit.waits(UiWatchdogTest.java:"), words);
    }

    @Test
    void leavesOthersAlone(RunningProgram program) {
        List<UiStall> stalls = stalls(program, List.of(Innocent::waits, Innocent::computes, Culprit::waits), 1);
        assertEquals(List.of(Kind.BLOCKED), kinds(stalls));
    }

    @Test
    void blamesNobodyForTheEventsOfALoopThatTheyOpened(RunningProgram program) {
        List<UiStall> stalls = stalls(program, List.of(Culprit::opensALoop, Culprit::computes), 1);
        assertEquals(List.of(Kind.BUSY), kinds(stalls));
    }

    private static List<Kind> kinds(List<UiStall> stalls) {
        return stalls.stream().map(UiStall::kind).toList();
    }

    private static List<UiStall> stalls(RunningProgram program, List<Runnable> work, int expected) {
        Display display = program.bot().ui().get(Display::getCurrent);
        List<UiStall> told = new ArrayList<>();
        try (UiWatchdog watchdog = UiWatchdog.watch(display, frame -> frame.getClassName().equals(Culprit.class.getName()))) {
            work.forEach(piece -> {
                program.bot().ui().run(piece);
                program.bot().settle();
            });
            program.bot().waitUntil("the watchdog tells of it", () -> {
                told.addAll(watchdog.drain());
                return told.size() >= expected;
            });
        }
        return told;
    }

    private static void waitLong() {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static void computeLong() {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + LONG.toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Stalls the window and is to be blamed. */
    private static final class Culprit {
        static void waits() {
            waitLong();
        }

        static void computes() {
            computeLong();
        }

        static void opensALoop() {
            Display display = Display.getCurrent();
            boolean[] done = {false};
            Innocent.asksToWaitAndEnd(display, done);
            while (!done[0]) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        }
    }

    /** Stalls the window as a slow machine would. */
    private static final class Innocent {
        static void waits() {
            waitLong();
        }

        static void computes() {
            computeLong();
        }

        static void asksToWaitAndEnd(Display display, boolean[] done) {
            display.asyncExec(() -> {
                waitLong();
                done[0] = true;
            });
        }
    }
}
