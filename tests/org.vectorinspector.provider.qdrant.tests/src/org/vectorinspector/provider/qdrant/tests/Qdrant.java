package org.vectorinspector.provider.qdrant.tests;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.qdrant.internal.QdrantProvider;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.fault.Faults;
import org.vectorinspector.standins.qdrant.QdrantVendor;
import org.vectorinspector.standins.spec.SpecCheck;
import org.vectorinspector.standins.spec.SpecFolder;

/** A stand-in for Qdrant on a free port, whose exchanges are checked against Qdrant's API description. */
final class Qdrant implements AutoCloseable {
    static final String KEY = "t0p-secret";
    static final String READ_ONLY_KEY = "l00k-only";

    private final StandInServer server;
    private final SpecCheck check;

    private Qdrant(StandInServer server, SpecCheck check) {
        this.server = server;
        this.check = check;
    }

    /** Starts one of the newest version that wants no key. */
    static Qdrant start() throws IOException {
        return start(Map.of());
    }

    /** Starts one with options of {@link QdrantVendor}. */
    static Qdrant start(Map<String, String> options) throws IOException {
        QdrantVendor vendor = new QdrantVendor();
        SpecCheck check = SpecCheck.by(SpecFolder.usual(), vendor.descriptions().toArray(String[]::new)).besides(QdrantVendor.OLD_SEARCH);
        return new Qdrant(StandInServer.start(0, vendor.service(options)).watchedBy(check), check);
    }

    StandInServer server() {
        return server;
    }

    int port() {
        return server.port();
    }

    Faults faults() {
        return server.faults();
    }

    /** Fails when an exchange so far was not as Qdrant's description says; passes where that is not there. */
    void verify() {
        check.verify();
    }

    /** Skips the test, with the reason, where Qdrant's description is not there. */
    SpecCheck needCheck() {
        Assumptions.assumeTrue(check.reason().isEmpty(), () -> check.reason().orElse(""));
        return check;
    }

    VectorConnection connect() throws VectorStoreException {
        return connect(port(), Map.of(), "");
    }

    static VectorConnection connect(int port, Map<String, String> settings, String key) throws VectorStoreException {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putIfAbsent("host", "127.0.0.1");
        all.put("port", Integer.toString(port));
        try (Secrets secrets = secrets(key)) {
            Duration patience = Duration.ofSeconds(20);
            return new QdrantProvider().connect(new ConnectRequest(new ConnectionSettings(all), secrets, patience, patience));
        }
    }

    static Secrets secrets(String key) {
        return key.isEmpty() ? Secrets.none() : new Secrets(Map.of("secret", new Secret(key.toCharArray())));
    }

    @Override
    public void close() {
        server.close();
    }
}
