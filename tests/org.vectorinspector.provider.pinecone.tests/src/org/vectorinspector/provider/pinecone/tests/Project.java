package org.vectorinspector.provider.pinecone.tests;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.pinecone.internal.PineconeProvider;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.fault.Faults;
import org.vectorinspector.standins.pinecone.PineconeStandIn;
import org.vectorinspector.standins.pinecone.PineconeStandIn.Behaviour;
import org.vectorinspector.standins.pinecone.PineconeVendor;
import org.vectorinspector.standins.spec.SpecCheck;
import org.vectorinspector.standins.spec.SpecFolder;

/** An empty Pinecone project on a stand-in; every exchange is checked against Pinecone's own API description. */
final class Project implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PineconeStandIn service;
    private final StandInServer server;
    private final SpecCheck check;
    private final List<Request> seen = new CopyOnWriteArrayList<>();

    private Project(PineconeStandIn service, StandInServer server, SpecCheck check) {
        this.service = service;
        this.server = server;
        this.check = check;
        server.watchedBy((request, answer) -> PineconeStandIn.described(request).ifPresent(described -> check.seen(described, answer)));
    }

    static Project start(Behaviour behaviour) throws IOException {
        PineconeStandIn service = new PineconeStandIn(behaviour);
        SpecCheck check = SpecCheck.by(SpecFolder.usual(), PineconeVendor.DESCRIPTIONS.toArray(String[]::new));
        return new Project(service, StandInServer.start(0, service), check);
    }

    static Project start() throws IOException {
        return start(Behaviour.USUAL);
    }

    /** Keeps the requests from now on, without the path of their host. */
    Project recording() {
        server.watchedBy((request, answer) -> seen.add(PineconeStandIn.plain(request)));
        return this;
    }

    /** Returns the recorded requests of this method and path. */
    List<Request> seen(String method, String path) {
        return seen.stream().filter(request -> request.method().equals(method) && request.rawPath().equals(path)).toList();
    }

    void forget() {
        seen.clear();
    }

    PineconeStandIn service() {
        return service;
    }

    Faults faults() {
        return server.faults();
    }

    SpecCheck check() {
        return check;
    }

    InetSocketAddress address() {
        return server.address();
    }

    int port() {
        return server.port();
    }

    VectorConnection connect(String... more) throws VectorStoreException {
        try (Secrets secrets = key(Behaviour.KEY)) {
            return new PineconeProvider().connect(new ConnectRequest(settings(port(), more), secrets, PATIENCE, PATIENCE));
        }
    }

    static ConnectionSettings settings(int port, String... more) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("base_url", "http://127.0.0.1:" + port));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new ConnectionSettings(values);
    }

    static Secrets key(String key) {
        return new Secrets(Map.of("api_key", new Secret(key.toCharArray())));
    }

    @Override
    public void close() {
        server.close();
        check.verify();
    }
}
