package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.weaviate.internal.WeaviateProvider;
import org.vectorinspector.testkit.contract.NetworkContract;
import org.vectorinspector.testkit.contract.VectorProviderContract;

/** The whole contract on a stand-in, whose exchanges are checked against Weaviate's API description, or on a real server. */
class WeaviateContractTest extends VectorProviderContract implements NetworkContract {
    private static final long LARGEST_WHOLE = 1L << 53;

    private final WeaviateTestServer server;
    private final WeaviateProvider provider = new WeaviateProvider();
    private final Set<CollectionName> made = ConcurrentHashMap.newKeySet();

    WeaviateContractTest() throws IOException {
        server = WeaviateTestServer.realOrStandIn();
    }

    /** A stand-in forgets everything; a real server is left as it was. */
    @AfterAll
    void stopServer() throws VectorStoreException {
        if (server.real()) {
            List<CollectionName> left = connection().collections().stream().filter(made::contains).toList();
            for (CollectionName collection : left) {
                connection().drop(collection);
            }
        }
        server.close();
    }

    @AfterEach
    void everyExchangeIsAsDescribed() {
        server.check().verify();
    }

    @Test
    void checksExchangesAgainstTheVendorsDescription() throws VectorStoreException {
        Assumptions.assumeFalse(server.real(), "a real server needs no check");
        Assumptions.assumeTrue(server.check().reason().isEmpty(), () -> server.check().reason().orElse(""));
        connection().collections();
        assertTrue(server.check().checked() > 0);
    }

    @Override
    public VectorProvider provider() {
        return provider;
    }

    @Override
    public ConnectRequest request() {
        return server.request();
    }

    @Override
    public InetSocketAddress server() {
        Assumptions.assumeFalse(server.real(), "a line that breaks needs a server of our own");
        return server.address();
    }

    @Override
    public ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout) {
        return server.requestThrough(port, connectTimeout, callTimeout);
    }

    @Override
    public Optional<ConnectRequest> wrongCredential() {
        return server.guarded() ? Optional.of(server.withKey("wr0ng-key")) : Optional.empty();
    }

    @Override
    public CollectionName freshName() {
        CollectionName name = CollectionName.of("Contract_" + UUID.randomUUID().toString().replace("-", ""));
        made.add(name);
        return name;
    }

    @Override
    public boolean keeps(Value value) {
        return switch (value) {
            case Value.Text text -> true;
            case Value.Whole(long number) -> number >= -LARGEST_WHOLE && number <= LARGEST_WHOLE;
            case Value.Decimal decimal -> true;
            case Value.Flag flag -> true;
            case Value.Exact exact -> false;
            case Value.Nothing nothing -> false;
            case Value.Items(List<Value> values) -> !values.isEmpty() && values.stream().allMatch(this::keeps)
                    && values.stream().map(Object::getClass).distinct().count() == 1;
            case Value.Fields(Map<String, Value> fields) -> !fields.isEmpty() && fields.keySet().stream().allMatch(this::keepsKey)
                    && fields.values().stream().allMatch(this::keeps);
        };
    }

    @Override
    public boolean keepsKey(String key) {
        return key.matches("[_a-z][_0-9A-Za-z]*");
    }

    @Override
    public boolean mixesKinds() {
        return false;
    }
}
