package org.vectorinspector.testkit.swt;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.eclipse.swt.widgets.Display;

/**
 * Watches the UI thread from a thread of its own: a heartbeat asks it to answer, and while it does not, its stack is sampled. A stall
 * is told only when the program's own code was at it for longer than the limit, because a slow or busy machine stalls everything: either
 * it waited there for a file, a socket, a lock or another thread, or it used that much of the processor's time.
 */
public final class UiWatchdog implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final long SAMPLING_NANOS = 10_000_000;
    private static final long RESTING_NANOS = 20_000_000;

    private final Display display;
    private final Predicate<StackTraceElement> ours;
    private final Duration limit;
    private final Thread ui;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<UiStall> stalls = new ArrayList<>();
    private final Thread watcher;
    private volatile boolean beating;
    private volatile boolean closed;

    /** Watches a display for stalls of more than 100 ms. */
    public static UiWatchdog watch(Display display, Predicate<StackTraceElement> ours) {
        return new UiWatchdog(display, ours, LIMIT);
    }

    /**
     * Watches a display.
     *
     * @param ours tells the program's own code
     * @param limit what is longer is told
     */
    public UiWatchdog(Display display, Predicate<StackTraceElement> ours, Duration limit) {
        this.display = display;
        this.ours = ours;
        this.limit = limit;
        this.ui = display.getThread();
        this.watcher = Thread.ofPlatform().daemon().name("watchdog of the window").priority(Thread.MAX_PRIORITY).start(this::watch);
    }

    /** Returns the stalls since the last call, oldest first. */
    public List<UiStall> drain() {
        synchronized (stalls) {
            List<UiStall> told = List.copyOf(stalls);
            stalls.clear();
            return told;
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watcher);
    }

    private void watch() {
        while (!closed && !display.isDisposed()) {
            beat();
            LockSupport.parkNanos(RESTING_NANOS);
        }
    }

    private void beat() {
        beating = true;
        try {
            display.asyncExec(() -> {
                beating = false;
                LockSupport.unpark(watcher);
            });
        } catch (org.eclipse.swt.SWTException gone) {
            return;
        }
        UiStall.Samples samples = new UiStall.Samples(ours);
        LockSupport.parkNanos(SAMPLING_NANOS);
        while (beating && !closed && !display.isDisposed()) {
            samples.add(System.nanoTime(), threads.getThreadCpuTime(ui.threadId()), ui.getState(), ui.getStackTrace());
            LockSupport.parkNanos(SAMPLING_NANOS);
        }
        samples.worst(limit).ifPresent(stall -> {
            synchronized (stalls) {
                stalls.add(stall);
            }
        });
    }
}
