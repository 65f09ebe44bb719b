package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.spi.PartitionedCatalog;
import org.vectorinspector.core.catalog.internal.DefaultCollectionCatalog;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.CollectionsUpdated;

class CollectionCatalogTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void saysWhatANewCollectionIsCalledWhereThereAreNoPartitions() throws VectorStoreException {
        ManagedConnection connection = world.open("one");
        DefaultCollectionCatalog catalog = new DefaultCollectionCatalog(world.connections, world.events);
        CollectionName made = catalog.create(connection.id(), CollectionSpec.of("docs", 3, Metric.COSINE));
        assertEquals(catalog.collections(connection.id(), ""), List.of(made));
        assertTrue(world.posted.contains(new CollectionsUpdated(connection.id())));
    }

    /** Else the window would show one collection as two: as it was made, and as it is listed. */
    @Test
    void callsANewCollectionAsTheListOfItsPartitionDoes() throws VectorStoreException {
        ManagedConnection connection = world.open("one");
        DefaultCollectionCatalog catalog = new DefaultCollectionCatalog(
                Overriding.client(world.connections, "capability", () -> Optional.of(new OneDatabase())), world.events);
        CollectionName made = catalog.create(connection.id(), CollectionSpec.of("docs", 3, Metric.COSINE));
        assertEquals(new CollectionName("docs", "main"), made);
    }

    private static final class OneDatabase implements PartitionedCatalog {
        @Override
        public List<String> partitions() {
            return List.of("main");
        }

        @Override
        public String defaultPartition() {
            return "main";
        }

        @Override
        public List<CollectionName> collections(String partition) {
            return List.of();
        }
    }
}
