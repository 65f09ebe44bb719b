package org.vectorinspector.benchmarks.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;

/**
 * Made-up records that are the same at every run, each with an id, a document, three keys of metadata and a vector.
 *
 * @param records how many
 * @param dimension of each vector, 0 for records without one
 */
public record Dataset(int records, int dimension) {
    private static final int AT_ONCE = 2_000;

    /** Returns what the collection is called that holds them, where the database has no rules of its own for names. */
    public String name() {
        return "benchmark-" + records + "x" + dimension;
    }

    /** Returns the collection that holds them, under that very name. */
    public CollectionName collection() {
        return CollectionName.of(name());
    }

    /** Writes them, unless they are all there already. */
    void fill(VectorConnection connection) throws VectorStoreException {
        if (connection.collections().stream().anyMatch(name -> name.name().equals(collection().name()))) {
            if (connection.count(collection(), Optional.empty()).records() == records) {
                return;
            }
            connection.drop(collection());
        }
        connection.create(CollectionSpec.of(collection().name(), dimension, Metric.COSINE));
        for (int first = 0; first < records; first += AT_ONCE) {
            List<RecordFailure> refused = connection.upsert(collection(), batch(first, Math.min(AT_ONCE, records - first)));
            if (!refused.isEmpty()) {
                throw new IllegalStateException("The database refused " + refused.getFirst());
            }
        }
    }

    /** Makes some of the records. */
    public RecordBatch batch(int first, int count) {
        RecordBatch whole = Records.numbered(first, count, Math.max(1, dimension));
        return dimension > 0 ? whole : RecordBatch.of(whole.rows().stream().map(Dataset::withoutVector).toList());
    }

    private static VectorRecord withoutVector(VectorRecord item) {
        return new VectorRecord(item.id(), item.document(), item.metadata(), Map.of());
    }
}
