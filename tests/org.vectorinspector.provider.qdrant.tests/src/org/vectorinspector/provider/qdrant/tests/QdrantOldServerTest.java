package org.vectorinspector.provider.qdrant.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.testkit.contract.Expect;

/**
 * The whole contract on the stand-in as it was before 1.10: with {@code /points/search} instead of {@code /points/query}, without
 * metadata of collections.
 */
class QdrantOldServerTest extends QdrantContract {
    private final Qdrant qdrant;

    QdrantOldServerTest() throws IOException {
        qdrant = Qdrant.start(Map.of("version", "1.9.7"));
    }

    @AfterEach
    void everyExchangeWasAsDescribed() {
        qdrant.verify();
    }

    @AfterAll
    void stop() {
        qdrant.close();
    }

    @Test
    void searchesByTheOldCall() throws VectorStoreException {
        assertEquals("/points/search", connection().serverInfo().details().get("search"));
    }

    @Test
    void namesTheVersionThatDropsMetadataOfCollections() {
        CollectionSpec spec = new CollectionSpec(freshName(), List.of(VectorSpace.dense(3, Metric.COSINE)), Metadata.of("a", Value.of(1)), Map.of());
        VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST, () -> connection().create(spec));
        assertTrue(failure.getMessage().contains("1.9.7"), failure.getMessage());
    }

    @Override
    public boolean keepsOfCollection(Metadata metadata) {
        return false;
    }

    @Override
    public ConnectRequest request() {
        return ConnectRequest.of(settings(qdrant.port()), Secrets.none());
    }

    @Override
    public InetSocketAddress server() {
        return qdrant.server().address();
    }

    @Override
    public ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout) {
        return new ConnectRequest(settings(port), Secrets.none(), connectTimeout, callTimeout);
    }

    @Override
    public Optional<ConnectRequest> wrongCredential() {
        return Optional.empty();
    }

    private static ConnectionSettings settings(int port) {
        return new ConnectionSettings(Map.of("host", "127.0.0.1", "port", Integer.toString(port)));
    }
}
