package org.vectorinspector.testkit.swt;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;

/** Runs pieces of a test on the UI thread and hands their results and failures back. */
public final class UiThread {
    private final Display display;

    /** Runs on the thread of this display. */
    public UiThread(Display display) {
        this.display = display;
    }

    /** Returns what the piece returns. */
    public <T> T get(Supplier<T> piece) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display.syncExec(() -> {
            try {
                result.set(piece.get());
            } catch (RuntimeException | Error thrown) {
                failure.set(thrown);
            }
        });
        switch (failure.get()) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {
                return result.get();
            }
        }
    }

    /** Runs the piece. */
    public void run(Runnable piece) {
        get(() -> {
            piece.run();
            return null;
        });
    }

    /** Lets the piece run later: for what opens a dialog, which would not return. */
    public void later(Runnable piece) {
        display.asyncExec(piece);
    }
}
