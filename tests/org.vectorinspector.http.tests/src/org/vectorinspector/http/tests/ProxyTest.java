package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.Credential;
import org.vectorinspector.http.RefusalReader;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.RestTarget;
import org.vectorinspector.http.TlsFiles;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.fault.RawServer;

/** The proxy that Java is told of is used, sees no key of an encrypted line, and is named when it refuses. */
class ProxyTest {
    private final ProxySelector before = ProxySelector.getDefault();

    @AfterEach
    void restore() {
        ProxySelector.setDefault(before);
    }

    @Test
    void asksTheProxyForAPlainAddress() throws Exception {
        try (RawServer proxy = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "", "{}")));
                RestClient client = through(proxy, "http://database.example.org:8000")) {
            client.run(RestRequest.get("/read"));
            assertTrue(proxy.requests().getFirst().head().startsWith("GET http://database.example.org:8000/read HTTP/1.1"),
                    proxy.requests().getFirst().head());
        }
    }

    @Test
    void asksNoProxyForThisComputer() throws Exception {
        try (RawServer database = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "", "{}")));
                RawServer proxy = RawServer.start((request, out) -> out.write(RawServer.answer("502 Bad Gateway", "", "")))) {
            for (String host : List.of("127.0.0.1", "localhost", "LOCALHOST")) {
                try (RestClient client = through(proxy, "http://" + host + ":" + database.port())) {
                    client.run(RestRequest.get("/read").once());
                }
            }
            assertEquals(3, database.requests().size());
            assertEquals(List.of(), proxy.requests());
        }
    }

    @Test
    void hidesTheKeyFromTheProxyOfAnEncryptedLine() throws Exception {
        try (RawServer proxy = RawServer.start((request, out) -> out.write(RawServer.answer("403 Forbidden", "", "")));
                RestClient client = through(proxy, "https://database.example.org")) {
            VectorStoreException failure = Expect.failure(Kind.UNREACHABLE, () -> client.run(RestRequest.get("/read").once()));
            RawServer.Request asked = proxy.requests().getFirst();
            assertTrue(asked.head().startsWith("CONNECT database.example.org:443"), asked.head());
            assertFalse(asked.head().contains("t0p-secret"), asked.head());
            assertTrue(failure.getMessage().contains("proxy"), failure.getMessage());
        }
    }

    @Test
    void saysThatTheProxyWantsAName() throws Exception {
        for (String base : new String[] {"http://database.example.org", "https://database.example.org"}) {
            try (RawServer proxy = RawServer.start((request, out) -> out.write(RawServer.answer("407 Proxy Authentication Required",
                    "Proxy-Authenticate: Basic realm=\"x\"", ""))); RestClient client = through(proxy, base)) {
                VectorStoreException failure = Expect.failure(Kind.NOT_ALLOWED, () -> client.run(RestRequest.get("/read").once()));
                assertTrue(failure.getMessage().contains("proxy"), failure.getMessage());
                assertEquals(1, proxy.requests().size());
            }
        }
    }

    private static RestClient through(RawServer proxy, String base) throws VectorStoreException {
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
        Duration patience = Duration.ofSeconds(20);
        RestTarget target = new RestTarget(URI.create(base), new TlsFiles(Optional.empty(), Optional.empty()), patience, patience);
        return new RestClient(target, Credential.bearer(Clients.secret("t0p-secret")), RefusalReader.PLAIN);
    }
}
