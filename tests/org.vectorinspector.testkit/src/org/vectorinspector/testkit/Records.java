package org.vectorinspector.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;

/** Makes records for tests: {@code aRecord("a").document("text").with("year", 2020).vector(1, 0).build()}. */
public final class Records {
    private final RecordId id;
    private Optional<String> document = Optional.empty();
    private Metadata metadata = Metadata.EMPTY;
    private Map<String, Vector> vectors = Map.of();

    private Records(RecordId id) {
        this.id = id;
    }

    /** Begins a record with a text id. */
    public static Records aRecord(String id) {
        return new Records(RecordId.of(id));
    }

    /** Begins a record with any id. */
    public static Records aRecord(RecordId id) {
        return new Records(id);
    }

    /** Gives the record a document. */
    public Records document(String text) {
        document = Optional.of(text);
        return this;
    }

    /** Gives the record a text under a key. */
    public Records with(String key, String text) {
        return with(key, Value.of(text));
    }

    /** Gives the record a whole number under a key. */
    public Records with(String key, long number) {
        return with(key, Value.of(number));
    }

    /** Gives the record a value under a key. */
    public Records with(String key, Value value) {
        metadata = metadata.with(key, value);
        return this;
    }

    /** Gives the record a vector in the default space. */
    public Records vector(float... values) {
        vectors = Map.of(VectorSpace.DEFAULT, new Vector.Dense(values));
        return this;
    }

    /** Gives the record one more vector, in a space of its own. */
    public Records vector(String space, Vector vector) {
        Map<String, Vector> all = new LinkedHashMap<>(vectors);
        all.put(space, vector);
        vectors = all;
        return this;
    }

    /** Ends the record. */
    public VectorRecord build() {
        return new VectorRecord(id, document, metadata, vectors);
    }

    /** Ends the record as a batch of its own. */
    public RecordBatch batch() {
        return RecordBatch.of(java.util.List.of(build()));
    }

    /**
     * Makes a batch of records that differ in everything and are the same at every call.
     *
     * @param first the number of the first; record {@code n} has the id {@code r-000n}, a document and the keys {@code n},
     *        {@code group} ({@code n % 7} as text) and {@code even}
     */
    public static RecordBatch numbered(int first, int count, int dimension) {
        return RecordBatch.of(IntStream.range(first, first + count).mapToObj(n -> numbered(n, dimension)).toList());
    }

    /** Makes one record as {@link #numbered(int, int, int)} does. */
    public static VectorRecord numbered(int n, int dimension) {
        return aRecord(numberedId(n)).document("Record number " + n).with("n", n).with("group", "g" + n % 7)
                .with("even", Value.of(n % 2 == 0)).vector(randomVector(n, dimension)).build();
    }

    /** Returns the id of record {@code n}. */
    public static RecordId numberedId(int n) {
        return RecordId.of("r-%06d".formatted(n));
    }

    /** Returns a vector of numbers between -1 and 1 that is the same for the same seed. */
    public static float[] randomVector(long seed, int dimension) {
        Random random = new Random(seed * 31 + 7);
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
