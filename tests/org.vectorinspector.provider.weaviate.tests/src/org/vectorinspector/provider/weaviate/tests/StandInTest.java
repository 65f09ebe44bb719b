package org.vectorinspector.provider.weaviate.tests;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.VectorConnection;

/** A stand-in and a connection of its own for each test; afterwards every exchange must have been as Weaviate describes it. */
abstract class StandInTest {
    protected WeaviateTestServer server;
    protected VectorConnection connection;

    @BeforeEach
    final void open() throws IOException, VectorStoreException {
        server = WeaviateTestServer.standIn(options());
        connection = server.connect();
    }

    @AfterEach
    final void close() {
        connection.close();
        server.close();
        server.check().verify();
    }

    /** Returns the options of the stand-in. */
    protected Map<String, String> options() {
        return Map.of();
    }
}
