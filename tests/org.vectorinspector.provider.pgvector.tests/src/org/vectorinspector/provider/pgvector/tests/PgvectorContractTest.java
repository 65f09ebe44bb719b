package org.vectorinspector.provider.pgvector.tests;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.pgvector.internal.PgvectorProvider;
import org.vectorinspector.testkit.contract.NetworkContract;
import org.vectorinspector.testkit.contract.VectorProviderContract;
import org.vectorinspector.testkit.server.PostgresServer;

/** The whole contract on a real PostgreSQL with pgvector. */
class PgvectorContractTest extends VectorProviderContract implements NetworkContract {
    private final PostgresServer server;
    private final PgvectorProvider provider = new PgvectorProvider();

    PgvectorContractTest() throws Exception {
        server = PostgresServer.start();
        Database.of(server).run("create extension vector");
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Override
    public VectorProvider provider() {
        return provider;
    }

    @Override
    public ConnectRequest request() {
        return Database.of(server).request();
    }

    @Override
    public InetSocketAddress server() {
        return server.address();
    }

    @Override
    public ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout) {
        return Database.through(port).request(connectTimeout, callTimeout);
    }

    @Override
    public Optional<ConnectRequest> wrongCredential() {
        return Optional.of(Database.of(server).with("user", PostgresServer.USER).password("wr0ng").request());
    }

    /** What a B-tree index takes for sure. */
    @Override
    public int longestId() {
        return 2_600;
    }

    /** PostgreSQL's numbers of JSON have no negative zero, at any depth. */
    @Override
    public boolean keeps(Value value) {
        return switch (value) {
            case Value.Decimal(double number) -> Double.compare(number, -0.0) != 0;
            case Value.Items(List<Value> items) -> items.stream().allMatch(this::keeps);
            case Value.Fields(Map<String, Value> fields) -> fields.values().stream().allMatch(this::keeps);
            default -> true;
        };
    }

    @Override
    public Optional<IndexSpec> possibleIndex() {
        return Optional.of(new IndexSpec(VectorSpace.DEFAULT, "hnsw", Map.of("m", "8")));
    }
}
