package org.vectorinspector.core.migrate.internal;

/** Lets threads pass, or holds them while a person has paused a run. Safe for use by several threads. */
final class Gate {
    private boolean shut;
    private long openings;

    synchronized void shut() {
        shut = true;
    }

    /** Lets everybody pass, and wakes those who wait for a time to pass. */
    synchronized void open() {
        shut = false;
        openings++;
        notifyAll();
    }

    synchronized boolean isShut() {
        return shut;
    }

    synchronized void pass() throws InterruptedException {
        while (shut) {
            wait();
        }
    }

    /** Waits so long, or until the gate is opened meanwhile. */
    synchronized void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long before = openings;
        for (long left = millis; left > 0 && before == openings; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
