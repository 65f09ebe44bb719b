package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorSpace;

/** Creating, describing and dropping collections. */
public interface CollectionContract extends ContractSubject {
    @Test
    default void createsListsDescribesAndDrops() throws VectorStoreException {
        for (Metric metric : provider().descriptor().collections().metrics()) {
            CollectionName name = freshCollection(5, metric);
            assertTrue(connection().collections().stream().anyMatch(other -> other.name().equals(name.name())));
            write(name, RecordBatch.of(List.of(record(1, 5))));
            CollectionInfo info = connection().describe(name);
            assertEquals(VectorSpace.dense(5, metric), info.spaces().getFirst());
            assertFalse(info.idKinds().isEmpty());
            connection().drop(name);
            assertFalse(connection().collections().stream().anyMatch(other -> other.name().equals(name.name())));
        }
    }

    @Test
    default void keepsTheMetadataOfACollection() throws VectorStoreException {
        CollectionName name = freshName();
        Metadata metadata = Metadata.of("owner", Value.of("Zoë 🌍")).with("year", Value.of(2026));
        CollectionSpec spec = new CollectionSpec(name, List.of(VectorSpace.dense(3, Metric.COSINE)), metadata, Map.of());
        if (!keepsOfCollection(metadata)) {
            Expect.failure(Kind.INVALID_REQUEST, () -> connection().create(spec));
            Expect.failure(Kind.NOT_FOUND, () -> connection().describe(name));
            return;
        }
        connection().create(spec);
        assertEquals(metadata, connection().describe(name).metadata());
    }

    @Test
    default void refusesASecondCollectionOfTheSameName() throws VectorStoreException {
        CollectionName name = freshCollection(3);
        write(name, RecordBatch.of(List.of(record(1, 3))));
        CollectionSpec again = new CollectionSpec(name, List.of(VectorSpace.dense(4, Metric.COSINE)), Metadata.EMPTY, Map.of());
        Expect.failure(Kind.CONFLICT, () -> connection().create(again));
        Expect.count(1, connection(), name);
    }

    @Test
    default void refusesAMetricThatItDoesNotKnow() {
        List<Metric> known = provider().descriptor().collections().metrics();
        for (Metric metric : Metric.values()) {
            if (!known.contains(metric)) {
                Expect.failure(Kind.INVALID_REQUEST, () -> freshCollection(3, metric));
            }
        }
    }

    @Test
    default void saysSoWhenACollectionIsNotThere() {
        CollectionName gone = freshName();
        SearchRequest search = new SearchRequest(VectorSpace.DEFAULT, new SearchRequest.Query.ByVector(new Vector.Dense(1, 0, 0)), 3,
                Optional.empty(), RecordFields.TEXTS);
        Expect.failure(Kind.NOT_FOUND, () -> connection().describe(gone));
        Expect.failure(Kind.NOT_FOUND, () -> connection().drop(gone));
        Expect.failure(Kind.NOT_FOUND, () -> connection().count(gone, Optional.empty()));
        Expect.failure(Kind.NOT_FOUND, () -> connection().page(gone, PageRequest.first(1, RecordFields.ALL)));
        Expect.failure(Kind.NOT_FOUND, () -> connection().fetch(gone, List.of(id(1)), RecordFields.ALL));
        Expect.failure(Kind.NOT_FOUND, () -> connection().search(gone, search));
        Expect.failure(Kind.NOT_FOUND, () -> connection().upsert(gone, RecordBatch.of(List.of(record(1, 3)))));
        Expect.failure(Kind.NOT_FOUND, () -> connection().delete(gone, List.of(id(1))));
    }

    @Test
    default void saysSoWhenSomebodyElseDropsACollection() throws VectorStoreException {
        CollectionName name = freshCollection(3);
        write(name, RecordBatch.of(List.of(record(1, 3))));
        assertEquals(1, connection().page(name, PageRequest.first(5, RecordFields.ALL)).records().size());
        try (var other = provider().connect(request())) {
            other.drop(name);
        }
        Expect.failure(Kind.NOT_FOUND, () -> connection().page(name, PageRequest.first(5, RecordFields.ALL)));
    }

    @Test
    default void seesACollectionThatWasDroppedAndMadeAnew() throws VectorStoreException {
        CollectionName name = freshCollection(3);
        write(name, RecordBatch.of(List.of(record(1, 3), record(2, 3))));
        connection().drop(name);
        connection().create(new CollectionSpec(name, List.of(VectorSpace.dense(4, Metric.COSINE)), Metadata.EMPTY, Map.of()));
        write(name, RecordBatch.of(List.of(record(3, 4))));
        assertEquals(List.of(id(3)), Batches.ids(connection(), name));
    }

    @Test
    default void readsAnEmptyCollection() throws VectorStoreException {
        CollectionName name = freshCollection(3);
        Expect.count(0, connection(), name);
        var page = connection().page(name, PageRequest.first(10, RecordFields.ALL));
        assertTrue(page.records().isEmpty());
        assertTrue(page.next().isEmpty());
        assertTrue(connection().fetch(name, List.of(id(1)), RecordFields.ALL).isEmpty());
        assertEquals(List.of(), connection().search(name, new SearchRequest(VectorSpace.DEFAULT,
                new SearchRequest.Query.ByVector(new Vector.Dense(1, 2, 3)), 3, Optional.empty(), RecordFields.TEXTS)).hits());
    }
}
