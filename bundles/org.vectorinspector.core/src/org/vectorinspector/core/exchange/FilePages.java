package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;

/** Reads a file once, several records at a time. For one thread. */
public final class FilePages implements AutoCloseable {
    private final RecordFile file;
    private final RecordSource source;
    private boolean ended;

    FilePages(RecordFile file, RecordSource source) {
        this.file = file;
        this.source = source;
    }

    /**
     * What is at a place of a file.
     *
     * @param records never null
     * @param unreadable a sentence for each thing there that is no record
     * @param places how many records and unreadable things there are
     */
    public record Page(RecordBatch records, List<String> unreadable, int places) {
        public Page {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Returns the next page; one with fewer places than the limit is the last. */
    public Page next(int limit) throws VectorStoreException {
        List<VectorRecord> records = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        while (!ended && records.size() + unreadable.size() < limit) {
            take(records, unreadable);
        }
        int places = records.size() + unreadable.size();
        return new Page(batch(records, unreadable), unreadable, places);
    }

    /** Passes over so many records and unreadable things. */
    public void skip(long places) throws VectorStoreException {
        try {
            source.skip(places);
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException alreadyRead) {
            // nothing is lost by a file that was only read
        }
    }

    private void take(List<VectorRecord> records, List<String> unreadable) throws VectorStoreException {
        try {
            Optional<VectorRecord> next = source.next();
            next.ifPresent(records::add);
            ended = next.isEmpty();
        } catch (LineProblem bad) {
            unreadable.add(bad.getMessage());
        } catch (IOException cause) {
            throw file.unreadable(cause);
        }
    }

    /** Makes a batch; vectors of a dimension that the ones before do not have cannot travel with them and are told as unreadable. */
    private static RecordBatch batch(List<VectorRecord> records, List<String> unreadable) {
        try {
            return RecordBatch.of(records);
        } catch (IllegalArgumentException uneven) {
            List<VectorRecord> fitting = new ArrayList<>();
            for (VectorRecord item : records) {
                fitting.add(item);
                if (!fits(fitting)) {
                    fitting.removeLast();
                    unreadable.add("Record «" + item.id().text() + "» has a vector of another dimension than the ones before.");
                }
            }
            return RecordBatch.of(fitting);
        }
    }

    private static boolean fits(List<VectorRecord> records) {
        try {
            RecordBatch.of(List.of(records.getFirst(), records.getLast()));
            return true;
        } catch (IllegalArgumentException uneven) {
            return false;
        }
    }
}
