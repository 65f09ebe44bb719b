package org.vectorinspector.benchmarks.read;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Measure;

/** Reads a whole collection through our provider, page by page. */
final class ReadThroughProvider {
    private static final int PAGE = 1_000;

    private final VectorConnection connection;
    private final CollectionName collection;

    ReadThroughProvider(VectorConnection connection, CollectionName collection) {
        this.connection = connection;
        this.collection = collection;
    }

    /** Arguments: database, place, number of records, dimension. */
    public static void main(String[] arguments) throws VectorStoreException {
        Dataset data = new Dataset(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        Database database = Databases.named(arguments[0]);
        try (VectorConnection connection = database.connect(arguments[1])) {
            ReadThroughProvider reader = new ReadThroughProvider(connection, database.collection(data.name()));
            Readings.measure(() -> reader.readAll().check(data));
            Measure.print("records", data.records());
        }
    }

    /** Reads every page and returns what came. */
    Received readAll() throws VectorStoreException {
        Received received = Received.NOTHING;
        PageRequest request = PageRequest.first(Math.min(PAGE, connection.limits().pageRecords()), RecordFields.ALL);
        for (Optional<Cursor> next = Optional.empty();;) {
            RecordPage page = connection.page(collection, next.map(request::from).orElse(request));
            received = received.plus(page.records());
            next = page.next();
            if (next.isEmpty()) {
                return received;
            }
        }
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
