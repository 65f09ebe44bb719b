package org.vectorinspector.provider.qdrant.tests;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;

/**
 * The whole contract on a real server, where the environment variable {@code VI_TEST_QDRANT_URL} names one, such as
 * {@code http://localhost:6333}, with {@code VI_TEST_QDRANT_KEY} where that wants a key. Collections that it makes are dropped.
 */
@EnabledIfEnvironmentVariable(named = "VI_TEST_QDRANT_URL", matches = ".+", disabledReason = "VI_TEST_QDRANT_URL names no Qdrant server")
class QdrantServerContractTest extends QdrantContract {
    private final URI url = URI.create(System.getenv("VI_TEST_QDRANT_URL"));
    private final String key = Optional.ofNullable(System.getenv("VI_TEST_QDRANT_KEY")).orElse("");

    @AfterAll
    void dropCollections() throws VectorStoreException {
        try (VectorConnection own = provider().connect(request())) {
            for (CollectionName collection : own.collections()) {
                if (collection.name().startsWith("contract-")) {
                    own.drop(collection);
                }
            }
        }
    }

    @Override
    public ConnectRequest request() {
        return ConnectRequest.of(settings(url.getHost(), port()), Qdrant.secrets(key));
    }

    @Override
    public InetSocketAddress server() {
        return new InetSocketAddress(url.getHost(), port());
    }

    @Override
    public ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout) {
        return new ConnectRequest(settings("127.0.0.1", port), Qdrant.secrets(key), connectTimeout, callTimeout);
    }

    @Override
    public Optional<ConnectRequest> wrongCredential() {
        return key.isEmpty() ? Optional.empty() : Optional.of(ConnectRequest.of(settings(url.getHost(), port()), Qdrant.secrets("wr0ng")));
    }

    private int port() {
        return url.getPort() < 0 ? 6333 : url.getPort();
    }

    private ConnectionSettings settings(String host, int port) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("host", host, "port", Integer.toString(port)));
        settings.put("use_ssl", Boolean.toString("https".equals(url.getScheme())));
        settings.put("authentication", key.isEmpty() ? "none" : "api-key");
        return new ConnectionSettings(settings);
    }
}
