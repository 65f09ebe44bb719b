package org.vectorinspector.provider.chroma.tests;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.chroma.internal.ChromaProvider;
import org.vectorinspector.testkit.contract.NetworkContract;
import org.vectorinspector.testkit.contract.VectorProviderContract;
import org.vectorinspector.testkit.server.ChromaServer;
import org.vectorinspector.testkit.server.ChromaServer.Version;

/** The whole contract on a real Chroma server of one version. */
abstract class ChromaContract extends VectorProviderContract implements NetworkContract {
    private final Version version;
    private final ChromaServer server;
    private final ChromaProvider provider = new ChromaProvider();

    ChromaContract(Version version) throws IOException {
        this.version = version;
        server = ChromaServer.start(version);
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
        return ConnectRequest.of(settings(server.port()), Secrets.none());
    }

    @Override
    public InetSocketAddress server() {
        return server.address();
    }

    @Override
    public ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout) {
        return new ConnectRequest(settings(port), Secrets.none(), connectTimeout, callTimeout);
    }

    /** A Chroma server of version 1 has no authentication of its own; {@link ChromaConnectTest} puts a proxy before it. */
    @Override
    public Optional<ConnectRequest> wrongCredential() {
        return Optional.empty();
    }

    @Override
    public double tolerance() {
        return 1e-6;
    }

    @Override
    public boolean keeps(Value value) {
        return switch (value) {
            case Value.Text text -> true;
            case Value.Whole whole -> true;
            case Value.Decimal(double number) -> Double.compare(number, -0.0) != 0;
            case Value.Flag flag -> true;
            case Value.Exact exact -> false;
            case Value.Nothing nothing -> false;
            case Value.Items(List<Value> values) -> version == Version.NEWEST && values.stream().map(Value::getClass).distinct().count() == 1;
            case Value.Fields fields -> false;
        };
    }

    private static ConnectionSettings settings(int port) {
        return new ConnectionSettings(Map.of("host", "127.0.0.1", "port", Integer.toString(port)));
    }
}
