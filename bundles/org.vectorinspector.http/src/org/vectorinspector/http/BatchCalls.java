package org.vectorinspector.http;

import java.util.ArrayList;
import java.util.List;
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
    /** Sends some rows. */
    @FunctionalInterface
    public interface Call {
        /** Sends these rows; throws {@link TooLarge#failure()} when they are too much at once. */
        void send(List<Integer> rows) throws VectorStoreException;
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
        int from = 0;
        while (from < rows.size()) {
            if (Thread.currentThread().isInterrupted()) {
                throw VectorStoreException.cancelled(null);
            }
            int to = end(batch, rows, from);
            send(batch, rows.subList(from, to), call, failures);
            from = to;
        }
        return failures;
    }

    private int end(RecordBatch batch, List<Integer> rows, int from) {
        long bytes = size.of(batch, rows.get(from));
        int to = from + 1;
        while (to < rows.size() && to - from < mostRows) {
            bytes += size.of(batch, rows.get(to));
            if (bytes > mostBytes) {
                break;
            }
            to++;
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
