package org.vectorinspector.credentials.internal;

/** Lets whoever waits for a native call tell the call to end. */
public final class Cancellation {
    private static final Runnable NOTHING = () -> { };

    private Runnable stop = NOTHING;
    private boolean cancelled;

    /** Names what ends the call, run at once when the call is cancelled already. */
    public synchronized void onCancel(Runnable stop) {
        this.stop = stop;
        if (cancelled) {
            stop.run();
        }
    }

    /** Says that there is nothing to end any more: what was named before is not run after this. */
    public synchronized void done() {
        stop = NOTHING;
    }

    synchronized void cancel() {
        cancelled = true;
        stop.run();
    }
}
