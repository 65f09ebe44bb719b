package org.vectorinspector.benchmarks.read;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.scan.ReadAhead;
import org.vectorinspector.core.scan.RecordScan;

/** Reads a whole collection through our provider, page by page; one that is behind a server as the program reads it, a page ahead. */
final class ReadThroughProvider {
    private static final int PAGE = 1_000;

    private ReadThroughProvider() {
    }

    /** Makes a scan of a collection. */
    @FunctionalInterface
    private interface Scanning {
        RecordScan of(VectorConnection connection, CollectionName collection, PageRequest first, FilterPlan filter);
    }

    /** Arguments: database, place, number of records, dimension. */
    public static void main(String[] arguments) throws VectorStoreException {
        Dataset data = new Dataset(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        Database database = Databases.named(arguments[0]);
        Scanning scanning = database instanceof LocalDatabase ? CollectionScan::new : ReadAhead::new;
        try (VectorConnection connection = database.connect(arguments[1])) {
            Readings.measure(() -> readAll(connection, database.collection(data.name()), scanning).check(data));
            Measure.print("records", data.records());
        }
    }

    /** Reads every page from a server and returns what came. */
    static Received readAll(VectorConnection connection, CollectionName collection) throws VectorStoreException {
        return readAll(connection, collection, ReadAhead::new);
    }

    private static Received readAll(VectorConnection connection, CollectionName collection, Scanning scanning) throws VectorStoreException {
        Received received = Received.NOTHING;
        PageRequest first = PageRequest.first(Math.min(PAGE, connection.limits().pageRecords()), RecordFields.ALL);
        try (RecordScan scan = scanning.of(connection, collection, first, FilterPlan.NONE)) {
            for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
                received = received.plus(page.get().records());
            }
        }
        return received;
    }

    /** Counts what came, so that a reader that loses something does not look fast. */
    record Received(long records, long numbers, long characters, long keys) {
        static final Received NOTHING = new Received(0, 0, 0, 0);

        Received plus(RecordBatch page) {
            long newNumbers = page.vectors().values().stream().mapToLong(block -> ((DenseBlock) block).values().length).sum();
            long newCharacters = 0;
            long newKeys = 0;
            for (int row = 0; row < page.size(); row++) {
                newCharacters += page.documents().get(row).orElse("").length();
                newKeys += page.metadata().get(row).values().size();
            }
            return new Received(records + page.size(), numbers + newNumbers, characters + newCharacters, keys + newKeys);
        }

        void check(Dataset data) {
            boolean whole = records == data.records() && numbers == (long) data.records() * data.dimension() && characters > records
                    && keys == 3 * records;
            if (!whole) {
                throw new IllegalStateException("Not everything came: " + this);
            }
        }
    }
}
