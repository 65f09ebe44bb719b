package org.vectorinspector.provider.qdrant.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.standins.spec.SpecCheck;

/** The whole contract on the stand-in, every exchange held against Qdrant's own API description. */
class QdrantStandInContractTest extends QdrantContract {
    private final Qdrant qdrant;

    QdrantStandInContractTest() throws IOException {
        qdrant = Qdrant.start(Map.of("key", Qdrant.KEY));
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
    void isHeldAgainstTheApiDescription() throws VectorStoreException {
        SpecCheck check = qdrant.needCheck();
        long before = check.checked();
        connection().collections();
        assertTrue(check.checked() > before, "the exchange was looked at");
    }

    @Override
    public ConnectRequest request() {
        return ConnectRequest.of(settings(qdrant.port()), Qdrant.secrets(Qdrant.KEY));
    }

    @Override
    public InetSocketAddress server() {
        return qdrant.server().address();
    }

    @Override
    public ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout) {
        return new ConnectRequest(settings(port), Qdrant.secrets(Qdrant.KEY), connectTimeout, callTimeout);
    }

    @Override
    public Optional<ConnectRequest> wrongCredential() {
        return Optional.of(ConnectRequest.of(settings(qdrant.port()), Qdrant.secrets("wr0ng")));
    }

    private static ConnectionSettings settings(int port) {
        return new ConnectionSettings(Map.of("host", "127.0.0.1", "port", Integer.toString(port), "authentication", "api-key"));
    }
}
