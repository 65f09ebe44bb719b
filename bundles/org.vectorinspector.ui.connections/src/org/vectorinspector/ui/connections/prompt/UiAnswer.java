package org.vectorinspector.ui.connections.prompt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;

/**
 * Asks on the UI thread and waits on another one. When the waiting thread is interrupted, the dialog closes.
 *
 * @param <T> what the person answers
 */
final class UiAnswer<T> {
    private final Display display;

    UiAnswer(Display display) {
        this.display = display;
    }

    /**
     * A dialog, and what opens it and waits for the answer.
     *
     * @param dialog made, not yet open
     * @param open opens it, on the UI thread
     */
    record Asked<T>(Window dialog, Supplier<Optional<T>> open) {
    }

    /** Returns the answer, empty when the person said no, the window is gone, or the thread was interrupted. */
    Optional<T> of(Supplier<Asked<T>> question) {
        if (display.isDisposed() || display.getThread() == Thread.currentThread()) {
            return Optional.empty();
        }
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        CompletableFuture<Window> shown = new CompletableFuture<>();
        display.asyncExec(() -> ask(question, shown, answer));
        try {
            return answer.get();
        } catch (InterruptedException stopRequested) {
            shown.thenAccept(dialog -> display.asyncExec(dialog::close));
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void ask(Supplier<Asked<T>> question, CompletableFuture<Window> shown, CompletableFuture<Optional<T>> answer) {
        try {
            Asked<T> asked = question.get();
            shown.complete(asked.dialog());
            answer.complete(asked.open().get());
        } catch (RuntimeException | Error broken) {
            answer.completeExceptionally(broken);
            throw broken;
        }
    }
}
