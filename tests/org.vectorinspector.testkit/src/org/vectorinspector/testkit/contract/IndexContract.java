package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.api.spi.IndexMaking;

/** Indexes can be made of a collection that is there, are listed, and go. */
public interface IndexContract extends ContractSubject {
    /** Returns an index that can be made of a collection of test records, empty where the database makes none afterwards. */
    default Optional<IndexSpec> possibleIndex() {
        return Optional.empty();
    }

    @Test
    default void saysWhetherItMakesIndexes() {
        assertEquals(possibleIndex().isPresent(), connection().capability(IndexMaking.class).isPresent());
        assertEquals(possibleIndex().isPresent(), connection().capability(IndexCatalog.class).isPresent());
    }

    @Test
    default void makesAndDropsIndexesAfterwards() throws VectorStoreException {
        Assumptions.assumeTrue(possibleIndex().isPresent(), "no indexes afterwards");
        IndexSpec spec = possibleIndex().get();
        IndexCatalog catalog = connection().capability(IndexCatalog.class).orElseThrow();
        IndexMaking making = connection().capability(IndexMaking.class).orElseThrow();
        assertTrue(catalog.indexKinds().contains(spec.kind()));
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 200, 3));
        assertEquals(List.of(), catalog.indexes(collection));
        making.createIndex(collection, spec);
        CollectionIndex made = catalog.indexes(collection).getFirst();
        assertEquals(List.of(spec.target(), spec.kind()), List.of(made.target(), made.kind()));
        assertEquals(200, Batches.walk(connection(), collection, PageRequest.first(100, RecordFields.IDS)).size(), "nothing else has changed");
        making.dropIndex(collection, made.name());
        assertEquals(List.of(), catalog.indexes(collection));
        Expect.failure(Kind.NOT_FOUND, () -> making.dropIndex(collection, made.name()));
    }

    @Test
    default void refusesIndexesThatCannotBe() throws VectorStoreException {
        Assumptions.assumeTrue(possibleIndex().isPresent(), "no indexes afterwards");
        IndexSpec spec = possibleIndex().get();
        IndexCatalog catalog = connection().capability(IndexCatalog.class).orElseThrow();
        IndexMaking making = connection().capability(IndexMaking.class).orElseThrow();
        CollectionName collection = freshCollection(3);
        VectorStoreException kind = Expect.failure(Kind.INVALID_REQUEST,
                () -> making.createIndex(collection, new IndexSpec(spec.target(), "no such kind", Map.of())));
        assertFalse(kind.getMessage().isBlank());
        Expect.failure(Kind.INVALID_REQUEST, () -> making.createIndex(collection, new IndexSpec(spec.target(), spec.kind(), Map.of("no such option", "1"))));
        CollectionName gone = freshName();
        Expect.failure(Kind.NOT_FOUND, () -> making.createIndex(gone, spec));
        Expect.failure(Kind.NOT_FOUND, () -> making.dropIndex(gone, "any"));
        Expect.failure(Kind.NOT_FOUND, () -> catalog.indexes(gone));
        assertEquals(List.of(), catalog.indexes(collection));
        making.createIndex(collection, spec);
        Expect.failure(Kind.CONFLICT, () -> making.createIndex(collection, spec));
    }
}
