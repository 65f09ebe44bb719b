package org.vectorinspector.sample.internal;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.SampleCollection;

/** A sample whose records lie in this bundle; reads them only when asked. */
abstract class BundledSample implements SampleCollection {
    private static final int DIMENSION = 384;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.vectorinspector.sample.internal.samples");

    private final String file;
    private final String collection;
    private final long size;

    /**
     * Makes a sample.
     *
     * @param file what its two files are called
     * @param collection what its collection shall be called
     * @param size how many records the files have
     */
    BundledSample(String file, String collection, long size) {
        this.file = file;
        this.collection = collection;
        this.size = size;
    }

    @Override
    public String connectionName() {
        return TEXTS.getString(file + ".connection");
    }

    @Override
    public CollectionSpec spec() {
        Metadata metadata = Metadata.of("description", Value.of(TEXTS.getString(file + ".description")))
                .with("licence", Value.of(licence()))
                .with("embedding_model", Value.of("all-MiniLM-L6-v2"));
        return new CollectionSpec(CollectionName.of(collection), List.of(VectorSpace.dense(DIMENSION, Metric.COSINE)), metadata,
                Map.of());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String licence() {
        return TEXTS.getString(file + ".licence");
    }

    @Override
    public Iterator<RecordBatch> batches(int records) throws IOException {
        if (records < 1) {
            throw new IllegalArgumentException("A batch has at least one record, not " + records);
        }
        SampleTable table = SampleTable.read(file, DIMENSION);
        return IntStream.iterate(0, from -> from < table.size(), from -> from + records)
                .mapToObj(from -> table.batch(from, records)).iterator();
    }
}
