package org.vectorinspector.core.compare.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.core.scan.RecordScan;

/** Reads one side on a thread of its own, a few pages ahead. Closing it waits until the thread has left the scan. */
public final class EntryReader implements AutoCloseable {
    private static final int AHEAD = 2;

    private final RecordScan scan;
    private final UnaryOperator<RecordBatch> mapping;
    private final EntryWriter writer;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    /** One thing that the thread has to say. */
    private sealed interface Step {
        /** A page. */
        record Read(EntryPage entries) implements Step {
        }

        /** The end, with what went wrong. */
        record Ended(Optional<Exception> failure) implements Step {
        }
    }

    /** Begins to read; the mapping and the writer are used on the thread. */
    public EntryReader(RecordScan scan, UnaryOperator<RecordBatch> mapping, EntryWriter writer) {
        this.scan = Objects.requireNonNull(scan, "scan");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.writer = Objects.requireNonNull(writer, "writer");
        thread = Thread.ofPlatform().daemon().name("vector-inspector-compare").start(this::read);
    }

    /** Returns the entries of the next page; empty at the end, behind which nobody asks again. */
    Optional<EntryPage> next() throws VectorStoreException {
        return switch (take()) {
            case Step.Read read -> Optional.of(read.entries());
            case Step.Ended ended -> end(ended.failure());
        };
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<EntryPage> end(Optional<Exception> failure) throws VectorStoreException {
        if (failure.isEmpty()) {
            return Optional.empty();
        }
        switch (failure.get()) {
            case VectorStoreException store -> throw store;
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(failure.get());
        }
    }

    private Step take() throws VectorStoreException {
        try {
            return steps.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopped);
        }
    }

    private void read() {
        try {
            steps.put(new Step.Ended(pages()));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Exception> pages() throws InterruptedException {
        try {
            for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
                steps.put(new Step.Read(writer.entries(mapping.apply(page.get().records()))));
            }
            return Optional.empty();
        } catch (VectorStoreException | RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
