package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;
import org.vectorinspector.testkit.contract.Expect;

/** What others do to a server meanwhile, and settings of a server that a client does not see. */
class ChangingServerTest extends StandInTest {
    private static final CollectionName NAME = CollectionName.of("Changing");

    private VectorConnection other;

    @Override
    protected Map<String, String> options() {
        return Map.of(WeaviateStandIn.MAXIMUM, "100");
    }

    @BeforeEach
    void start() throws Exception {
        other = server.connect();
        connection.create(CollectionSpec.of("Changing", 2, Metric.EUCLIDEAN));
        assertEquals(List.of(), connection.upsert(NAME, batch(0, 3, 2)));
    }

    @AfterEach
    void closeTheOther() {
        other.close();
    }

    @Test
    void followsACollectionThatIsMadeAnewWithOtherDimensions() throws VectorStoreException {
        assertEquals(3, connection.search(NAME, near(0, 0)).hits().size());
        other.drop(NAME);
        other.create(CollectionSpec.of("Changing", 3, Metric.EUCLIDEAN));
        other.upsert(NAME, batch(5, 2, 3));
        assertEquals(2, connection.search(NAME, near(0, 0, 0)).hits().size());
        Expect.failure(Kind.INVALID_REQUEST, () -> connection.search(NAME, near(0, 0)));
        assertEquals(List.of(), connection.upsert(NAME, batch(9, 1, 3)));
        assertEquals(3, connection.describe(NAME).spaces().getFirst().dimension());
    }

    @Test
    void neverLetsAWriteBringBackACollectionThatIsGone() throws VectorStoreException {
        other.drop(NAME);
        Expect.failure(Kind.NOT_FOUND, () -> connection.upsert(NAME, batch(0, 1, 2)));
        assertEquals(List.of(), connection.collections());
    }

    @Test
    void takesAPropertyThatAnotherProgramHasMadeMeanwhile() throws VectorStoreException {
        connection.describe(NAME);
        other.upsert(NAME, RecordBatch.of(List.of(record(10, "n", Value.of("a text")))));
        assertEquals(1, connection.upsert(NAME, RecordBatch.of(List.of(record(11, "n", Value.of(5))))).size(),
                "the property is a text now");
        assertEquals(List.of(), connection.upsert(NAME, RecordBatch.of(List.of(record(12, "n", Value.of("five"))))));
    }

    @Test
    void deletesMoreThanTheServerDeletesAtOnce() throws VectorStoreException {
        assertEquals(List.of(), connection.upsert(NAME, batch(100, 350, 2)));
        connection.delete(NAME, IntStream.range(0, 440).mapToObj(ChangingServerTest::id).toList());
        assertEquals(Count.exactly(10), connection.count(NAME, Optional.empty()));
    }

    @Test
    void saysThatThereIsNoSuchCollectionAfterItIsGone() throws VectorStoreException {
        connection.fetch(NAME, List.of(id(1)), RecordFields.ALL);
        other.drop(NAME);
        for (VectorStoreException failure : List.of(
                Expect.failure(Kind.NOT_FOUND, () -> connection.fetch(NAME, List.of(id(1)), RecordFields.ALL)),
                Expect.failure(Kind.NOT_FOUND, () -> connection.count(NAME, Optional.empty())),
                Expect.failure(Kind.NOT_FOUND, () -> connection.delete(NAME, List.of(id(1)))))) {
            assertTrue(failure.getMessage().contains("«Changing»"), failure.getMessage());
        }
    }

    private static SearchRequest near(float... vector) {
        return new SearchRequest(VectorSpace.DEFAULT, new SearchRequest.Query.ByVector(new Vector.Dense(vector)), 10, Optional.empty(),
                RecordFields.IDS);
    }

    private static RecordBatch batch(int first, int count, int dimension) {
        return RecordBatch.of(IntStream.range(first, first + count).mapToObj(n -> new VectorRecord(id(n), Optional.empty(), Metadata.EMPTY,
                Map.of(VectorSpace.DEFAULT, new Vector.Dense(new float[dimension])))).toList());
    }

    private static VectorRecord record(int n, String key, Value value) {
        return new VectorRecord(id(n), Optional.empty(), Metadata.of(key, value), Map.of());
    }

    private static RecordId id(int n) {
        return new RecordId.Uuid(new UUID(0, n));
    }
}
