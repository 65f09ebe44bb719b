package org.vectorinspector.provider.weaviate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.vectorinspector.api.error.VectorStoreException;

/** Makes many small calls, some of them at the same time. */
final class SideBySide {
    private static final int AT_ONCE = 16;

    /** One call. */
    @FunctionalInterface
    interface Call<S, T> {
        T of(S item) throws VectorStoreException;
    }

    private SideBySide() {
    }

    /** Returns the results in the order of the items; the first failure ends all calls. */
    static <S, T> List<T> map(List<S> items, Call<S, T> call) throws VectorStoreException {
        if (items.size() < 2) {
            return items.isEmpty() ? List.of() : List.of(call.of(items.getFirst()));
        }
        AtomicInteger next = new AtomicInteger();
        List<T> results = new ArrayList<>(java.util.Collections.nCopies(items.size(), null));
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                results.set(i, call.of(items.get(i)));
            }
            return null;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < Math.min(AT_ONCE, items.size()); i++) {
                workers.add(threads.submit(worker));
            }
            await(workers, threads);
        }
        return results;
    }

    private static void await(List<Future<Void>> workers, ExecutorService threads) throws VectorStoreException {
        try {
            for (Future<Void> worker : workers) {
                worker.get();
            }
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
