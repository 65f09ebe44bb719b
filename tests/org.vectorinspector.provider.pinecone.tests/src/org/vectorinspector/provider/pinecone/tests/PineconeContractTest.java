package org.vectorinspector.provider.pinecone.tests;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.pinecone.internal.PineconeProvider;
import org.vectorinspector.standins.pinecone.PineconeStandIn.Behaviour;
import org.vectorinspector.testkit.contract.NetworkContract;
import org.vectorinspector.testkit.contract.VectorProviderContract;

/** The whole contract on a stand-in whose counts lag behind its writes; {@link RealPineconeContractTest} has the vendor's server. */
class PineconeContractTest extends VectorProviderContract implements PineconeRules, NetworkContract {
    private final Project project;
    private final PineconeProvider provider = new PineconeProvider();

    PineconeContractTest() throws IOException {
        project = Project.start(new Behaviour(Behaviour.KEY, 1, 1));
    }

    @AfterAll
    void stopServer() {
        project.close();
    }

    @Override
    public VectorProvider provider() {
        return provider;
    }

    @Override
    public ConnectRequest request() {
        return ConnectRequest.of(Project.settings(project.port()), Project.key(Behaviour.KEY));
    }

    @Override
    public InetSocketAddress server() {
        return project.address();
    }

    @Override
    public ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout) {
        return new ConnectRequest(Project.settings(port), Project.key(Behaviour.KEY), connectTimeout, callTimeout);
    }

    @Override
    public Optional<ConnectRequest> wrongCredential() {
        return Optional.of(ConnectRequest.of(Project.settings(project.port()), Project.key("pcsk_of-another")));
    }
}
