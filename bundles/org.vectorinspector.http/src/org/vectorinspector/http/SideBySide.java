package org.vectorinspector.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vectorinspector.api.error.VectorStoreException;

/** Makes several calls, some of them at the same time: small answers, each with the way to the server and back. */
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
     * Makes a call for each item and returns the results in the order of the items; the first failure, or an interrupt, ends the others.
     *
     * @param atOnce how many calls are made at a time
     */
    public static <S, T> List<T> map(int atOnce, List<S> items, Call<S, T> call) throws VectorStoreException {
        if (items.size() < 2) {
            return items.isEmpty() ? List.of() : List.of(call.of(items.getFirst()));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, items.size()), Thread.ofVirtual().factory())) {
            return results(items.stream().map(item -> threads.submit(() -> call.of(item))).toList(), threads);
        }
    }

    private static <T> List<T> results(List<Future<T>> calls, ExecutorService threads) throws VectorStoreException {
        List<T> results = new ArrayList<>(calls.size());
        try {
            for (Future<T> call : calls) {
                results.add(call.get());
            }
            return results;
        } catch (InterruptedException stopRequested) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        } catch (ExecutionException failed) {
            threads.shutdownNow();
            if (failed.getCause() instanceof VectorStoreException failure) {
                throw failure;
            }
            throw new IllegalStateException("A call failed otherwise than it may", failed.getCause());
        }
    }
}
