package org.vectorinspector.benchmarks.window;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;

/** Asks the UI thread for a sign of life again and again; the longest time that it did not answer is its longest block. */
final class Heartbeat implements AutoCloseable {
    private static final long PAUSE = 200_000;

    private final Display display;
    private final Thread thread;
    private volatile boolean stopped;
    private long longest;

    private Heartbeat(Display display) {
        this.display = display;
        this.thread = Thread.ofPlatform().daemon().name("heartbeat").unstarted(this::beat);
    }

    static Heartbeat start(Display display) {
        Heartbeat heartbeat = new Heartbeat(display);
        heartbeat.thread.start();
        return heartbeat;
    }

    /** Stops and returns the longest block so far. */
    double stopAndGetLongestMillis() throws InterruptedException {
        close();
        thread.join();
        return longest / 1e6;
    }

    @Override
    public void close() {
        stopped = true;
    }

    private void beat() {
        while (!stopped) {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            display.asyncExec(answered::countDown);
            try {
                answered.await();
            } catch (InterruptedException stopRequested) {
                return;
            }
            longest = Math.max(longest, System.nanoTime() - asked);
            LockSupport.parkNanos(PAUSE);
        }
    }
}
