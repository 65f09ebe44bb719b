package org.vectorinspector.http;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vectorinspector.api.error.VectorStoreException;

/** Makes several calls, some of them at the same time, so that the way to the server and back need not be waited for each time. */
public final class SideBySide {
    private SideBySide() {
    }

    /** One call. */
    @FunctionalInterface
    public interface Call<S, T> {
        /** Returns what the server answers for an item. */
        T of(S item) throws VectorStoreException;
    }

    /**
     * Makes a call for each item and returns the results in the order of the items; the first failure, of whichever item, or an interrupt
     * ends the others. None is under way any more when this returns.
     *
     * @param atOnce how many calls are made at a time
     */
    public static <S, T> List<T> map(int atOnce, List<S> items, Call<S, T> call) throws VectorStoreException {
        if (items.size() < 2) {
            return items.isEmpty() ? List.of() : List.of(call.of(items.getFirst()));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, items.size()), Thread.ofVirtual().factory())) {
            CompletionService<T> ended = new ExecutorCompletionService<>(threads);
            List<Future<T>> calls = items.stream().map(item -> ended.submit(() -> call.of(item))).toList();
            awaitAll(calls.size(), ended, threads);
            return calls.stream().map(Future::resultNow).toList();
        }
    }

    private static void awaitAll(int calls, CompletionService<?> ended, ExecutorService threads) throws VectorStoreException {
        try {
            for (int i = 0; i < calls; i++) {
                ended.take().get();
            }
        } catch (InterruptedException stopRequested) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        } catch (ExecutionException failed) {
            threads.shutdownNow();
            throw failure(failed.getCause());
        }
    }

    private static VectorStoreException failure(Throwable cause) {
        return switch (cause) {
            case VectorStoreException failure -> failure;
            case RuntimeException unexpected -> throw unexpected;
            default -> throw new IllegalStateException("A call failed otherwise than it may", cause);
        };
    }
}
