package org.vectorinspector.http.tests;

import java.net.URI;
import java.time.Duration;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.http.Credential;
import org.vectorinspector.http.RefusalReader;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestTarget;
import org.vectorinspector.http.TlsFiles;
import org.vectorinspector.http.Waiting;
import org.vectorinspector.testkit.fault.RawServer;

/** Clients of servers on this computer. */
final class Clients {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Clients() {
    }

    /** Returns a client that waits for its answers longer than any test runs. */
    static RestClient of(RawServer server) throws VectorStoreException {
        return of(server, Credential.none());
    }

    static RestClient of(RawServer server, Credential credential) throws VectorStoreException {
        return new RestClient(target(server, PATIENCE), credential, RefusalReader.PLAIN);
    }

    static RestClient of(RawServer server, Duration callTimeout, Waiting waiting) throws VectorStoreException {
        return new RestClient(target(server, callTimeout), Credential.none(), RefusalReader.PLAIN, waiting);
    }

    static RestTarget target(RawServer server, Duration callTimeout) {
        return new RestTarget(URI.create("http://127.0.0.1:" + server.port()), TlsFiles.NONE, PATIENCE, callTimeout);
    }

    static RestClient tls(String host, int port, TlsFiles files) throws VectorStoreException {
        RestTarget target = new RestTarget(URI.create("https://" + host + ":" + port), files, PATIENCE, PATIENCE);
        return new RestClient(target, Credential.none(), RefusalReader.PLAIN);
    }

    static Secret secret(String text) {
        return new Secret(text.toCharArray());
    }
}
