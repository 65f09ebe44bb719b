package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.connection.CurrentConnection;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.testkit.contract.Expect;

class CurrentConnectionTest {
    private final World world = new World();
    private final CurrentConnection current = new CurrentConnection(world.connections);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void followsTheActiveConnectionAndItsCollection() throws VectorStoreException {
        Expect.failure(Kind.NOT_FOUND, current::connection);
        ManagedConnection first = world.open("first");
        ManagedConnection second = world.open("second");
        assertSame(first, current.connection());
        Expect.failure(Kind.NOT_FOUND, current::collection);
        CollectionName docs = CollectionName.of("docs");
        world.connections.activateCollection(second.id(), Optional.of(docs));
        assertEquals(new CollectionRef(second.id(), docs), current.collection());
        assertSame(second.client(), current.client());
    }
}
