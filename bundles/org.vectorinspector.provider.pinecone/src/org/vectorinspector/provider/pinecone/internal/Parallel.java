package org.vectorinspector.provider.pinecone.internal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vectorinspector.api.error.VectorStoreException;

/** Makes several calls at a time: a page of records is many small answers, each with the way to the server and back. */
final class Parallel {
    private static final int AT_ONCE = 4;

    private Parallel() {
    }

    /** One of several calls. */
    @FunctionalInterface
    interface Call {
        void run() throws VectorStoreException;
    }

    /** Makes all calls and returns when they have ended; the first failure, or an interrupt, ends the others. */
    static void run(List<Call> calls) throws VectorStoreException {
        if (calls.size() == 1) {
            calls.getFirst().run();
            return;
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            await(calls.stream().map(call -> threads.submit(() -> {
                call.run();
                return null;
            })).toList(), threads);
        }
    }

    private static void await(List<? extends Future<?>> running, ExecutorService threads) throws VectorStoreException {
        try {
            for (Future<?> call : running) {
                call.get();
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
            throw new IllegalStateException("A call failed by a mistake of the program", failed.getCause());
        }
    }
}
