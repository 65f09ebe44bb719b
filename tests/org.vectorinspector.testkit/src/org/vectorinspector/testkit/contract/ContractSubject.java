package org.vectorinspector.testkit.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;

/** What the contract needs to know of a provider: how to reach a database of its own, and what that can keep. */
public interface ContractSubject {
    /** Returns the provider under test. */
    VectorProvider provider();

    /** Returns what opens a connection to a working database; equal at every call within one test class. */
    ConnectRequest request();

    /** Returns the open connection that the tests share. */
    VectorConnection connection();

    /** Returns how far a number of a vector may be off after a round trip, relative to the vector's norm. */
    default double tolerance() {
        return 0;
    }

    /**
     * Tells whether vectors come back with their length under the provider's usual metric; of a database that keeps directions only, as
     * some do under cosine, the directions are compared.
     */
    default boolean keepsLengths() {
        return true;
    }

    /** Tells whether the database keeps a metadata value exactly; what it does not keep it must refuse. */
    default boolean keeps(Value value) {
        return true;
    }

    /** Returns what the database gives back for a value that it keeps: the same, or an equal number of another kind. */
    default Value comesBack(Value value) {
        return value;
    }

    /** Tells whether the database keeps an id of a kind that it has; what it does not keep it must refuse. */
    default boolean keeps(RecordId id) {
        return true;
    }

    /** Tells whether the database keeps a document; what it does not keep it must refuse. */
    default boolean keepsDocument(String document) {
        return true;
    }

    /** Tells whether the database keeps the metadata of a collection; what it does not keep it must refuse. */
    default boolean keepsOfCollection(Metadata metadata) {
        return true;
    }

    /** Tells whether the database has metadata keys like this one; what it does not have it must refuse. */
    default boolean keepsKey(String key) {
        return true;
    }

    /** Tells whether records may have values of different kinds under one key; a database of typed columns must refuse the second kind. */
    default boolean mixesKinds() {
        return true;
    }

    /** Returns how many characters an id may have at least. */
    default int longestId() {
        return 10_000;
    }

    /** Returns a name that no collection has. */
    default CollectionName freshName() {
        return CollectionName.of("contract-" + UUID.randomUUID());
    }

    /** Creates a collection that no other test sees. */
    default CollectionName freshCollection(int dimension, Metric metric) throws VectorStoreException {
        CollectionName name = freshName();
        connection().create(new CollectionSpec(name, List.of(VectorSpace.dense(dimension, metric)), Metadata.EMPTY, Map.of()));
        return name;
    }

    /** Creates a collection of the provider's usual metric. */
    default CollectionName freshCollection(int dimension) throws VectorStoreException {
        return freshCollection(dimension, provider().descriptor().collections().metrics().getFirst());
    }

    /** Writes records and expects the database to take all of them. */
    default void write(CollectionName collection, RecordBatch records) throws VectorStoreException {
        var failures = connection().upsert(collection, records);
        if (!failures.isEmpty()) {
            throw new AssertionError("The database refused " + failures);
        }
    }

    /** Returns one record with everything, empty where it is not there. */
    default Optional<VectorRecord> read(CollectionName collection, RecordId id) throws VectorStoreException {
        RecordBatch found = connection().fetch(collection, List.of(id), RecordFields.ALL);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.row(0));
    }

    /** Returns the id of test record {@code n} in the provider's usual kind. */
    default RecordId id(int n) {
        IdKind kind = provider().descriptor().collections().idKinds().getFirst();
        return switch (kind) {
            case TEXT -> RecordId.of("r-%06d".formatted(n));
            case NUMBER -> new RecordId.Number(n);
            case UUID -> new RecordId.Uuid(new UUID(0x4000L, 0x8000000000000000L | n));
        };
    }

    /** Returns test record {@code n}: document, three keys and a vector. */
    default VectorRecord record(int n, int dimension) {
        VectorRecord plain = org.vectorinspector.testkit.Records.numbered(n, dimension);
        return new VectorRecord(id(n), plain.document(), plain.metadata(), plain.vectors());
    }

    /** Returns the numbers of a record's default vector. */
    static float[] numbers(VectorRecord item) {
        return ((Vector.Dense) item.vector(VectorSpace.DEFAULT).orElseThrow()).values();
    }
}
