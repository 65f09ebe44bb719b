package org.vectorinspector.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.spi.RecordFailure;

/**
 * Cuts the rows of a batch into calls that a server takes: so many rows, so many bytes, and halves of what it still finds too large.
 *
 * @param mostRows of a call, at least 1
 * @param mostBytes of a call, as far as {@code size} can tell; a single row may have more
 * @param size estimates the rows
 */
public record BatchCalls(int mostRows, long mostBytes, RowSize size) {
    /**
     * How many bytes calls have best where the server takes more. Nothing is on the line while the first body of a batch is made: small
     * ones keep that short, and a parcel of a copy is not cut any more.
     */
    public static final long USUAL_BYTES = 1_500_000;
    private static final int CALLS_AT_ONCE = 3;

    /** Sends some rows. */
    @FunctionalInterface
    public interface Call {
        /** Sends these rows; throws {@link TooLarge#failure()} when they are too much at once. */
        void send(List<Integer> rows) throws VectorStoreException;
    }

    /** Makes the body of a call. */
    @FunctionalInterface
    public interface Making<B> {
        /** Returns the body for these rows; called by any thread, by several at a time. */
        B body(List<Integer> rows);
    }

    /** Sends a body. */
    @FunctionalInterface
    public interface Sending<B> {
        /**
         * Sends the body that was made for these rows; throws {@link TooLarge#failure()} when they are too much at once. Called by any
         * thread, by several at a time.
         *
         * @return the rows that the server refused one by one
         */
        List<RecordFailure> send(List<Integer> rows, B body) throws VectorStoreException;
    }

    public BatchCalls {
        if (mostRows < 1) {
            throw new IllegalArgumentException("A call has at least one row, not " + mostRows);
        }
    }

    /**
     * Sends the rows in their order, call after call; stops between two calls when the thread is interrupted.
     *
     * @return the rows that are too large for the server even alone
     */
    public List<RecordFailure> run(RecordBatch batch, List<Integer> rows, Call call) throws VectorStoreException {
        List<RecordFailure> failures = new ArrayList<>();
        for (List<Integer> part : parts(batch, rows)) {
            checkGoingOn();
            send(batch, part, call, failures);
        }
        return failures;
    }

    /**
     * Sends the rows in any order, a few calls at a time: while the server works on some, the body of another is made. The first failure, or
     * an interrupt, ends all, and nothing is under way any more when this returns.
     *
     * @return the rows that the server refused, those that are too large for it even alone among them
     */
    public <B> List<RecordFailure> run(RecordBatch batch, List<Integer> rows, Making<B> making, Sending<B> sending) throws VectorStoreException {
        return SideBySide.map(CALLS_AT_ONCE, parts(batch, rows), part -> {
            List<RecordFailure> failures = new ArrayList<>();
            send(batch, part, some -> failures.addAll(sending.send(some, making.body(some))), failures);
            return failures;
        }).stream().flatMap(List::stream).toList();
    }

    private static void checkGoingOn() throws VectorStoreException {
        if (Thread.currentThread().isInterrupted()) {
            throw VectorStoreException.cancelled(null);
        }
    }

    /** Cuts the rows into calls of about the same length, as few as can be. */
    private List<List<Integer>> parts(RecordBatch batch, List<Integer> rows) {
        long[] sizes = rows.stream().mapToLong(row -> size.of(batch, row)).toArray();
        long total = LongStream.of(sizes).sum();
        long even = total / Math.ceilDiv(Math.max(1, total), mostBytes);
        List<List<Integer>> parts = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = end(sizes, from, even);
            parts.add(rows.subList(from, to));
            from = to;
        }
        return parts;
    }

    private int end(long[] sizes, int from, long even) {
        long bytes = sizes[from];
        int to = from + 1;
        while (to < sizes.length && to - from < mostRows && bytes < even && bytes + sizes[to] <= mostBytes) {
            bytes += sizes[to++];
        }
        return to;
    }

    private static void send(RecordBatch batch, List<Integer> rows, Call call, List<RecordFailure> failures) throws VectorStoreException {
        try {
            call.send(rows);
        } catch (VectorStoreException failure) {
            if (!TooLarge.caused(failure)) {
                throw failure;
            }
            if (rows.size() == 1) {
                failures.add(new RecordFailure(batch.ids().get(rows.getFirst()), failure.getMessage()));
                return;
            }
            int half = rows.size() / 2;
            send(batch, rows.subList(0, half), call, failures);
            send(batch, rows.subList(half, rows.size()), call, failures);
        }
    }
}
