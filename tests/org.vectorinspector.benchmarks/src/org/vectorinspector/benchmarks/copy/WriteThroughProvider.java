package org.vectorinspector.benchmarks.copy;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.benchmarks.read.Databases;
import org.vectorinspector.benchmarks.read.Dataset;

/** Writes records of numbers through our provider, batch by batch: once to get warm, as the bare client does, once for the clock, which stands while a batch is made. */
final class WriteThroughProvider {
    private static final int BATCH = 1_000;
    private static final String COLLECTION = "copy";

    private final Database database;
    private final VectorConnection connection;
    private final Dataset data;

    private WriteThroughProvider(Database database, VectorConnection connection, Dataset data) {
        this.database = database;
        this.connection = connection;
        this.data = data;
    }

    /** Arguments: database, place, number of records, dimension. */
    public static void main(String[] arguments) throws VectorStoreException {
        Database database = Databases.named(arguments[0]);
        Dataset data = new Dataset(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        write(database, arguments[1], data);
        Measure.print(Measure.SECONDS, write(database, arguments[1], data));
        Measure.print("records", data.records());
    }

    /** Makes a collection, writes all records, drops it again, and returns how many seconds the calls took. */
    static double write(Database database, String place, Dataset data) throws VectorStoreException {
        try (VectorConnection connection = database.connect(place)) {
            return new WriteThroughProvider(database, connection, data).write();
        }
    }

    private double write() throws VectorStoreException {
        CollectionName collection = database.collection(COLLECTION);
        long start = System.nanoTime();
        connection.create(CollectionSpec.of(collection.name(), data.dimension(), Metric.COSINE));
        long nanos = System.nanoTime() - start;
        for (int first = 0; first < data.records(); first += BATCH) {
            RecordBatch batch = database.batch(data, first, Math.min(BATCH, data.records() - first));
            start = System.nanoTime();
            if (!connection.upsert(collection, batch).isEmpty()) {
                throw new IllegalStateException("The database refused some records");
            }
            nanos += System.nanoTime() - start;
        }
        long there = connection.count(collection, Optional.empty()).records();
        connection.drop(collection);
        if (there != data.records()) {
            throw new IllegalStateException("Not everything was written: " + there);
        }
        return nanos / 1e9;
    }
}
