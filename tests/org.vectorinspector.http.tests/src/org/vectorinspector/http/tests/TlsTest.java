package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.http.ClientCertificate;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.TlsFiles;
import org.vectorinspector.testkit.fault.RawServer;
import org.vectorinspector.testkit.tls.TestAuthority;
import org.vectorinspector.testkit.tls.TestCertificate;

/** Whom the program trusts, whom it shows its certificate, and what a person reads when either fails. */
class TlsTest {
    private static final RawServer.Turn GOOD = (request, out) -> out.write(RawServer.answer("200 OK", "", "{}"));

    private static TestAuthority authority;
    private static TestAuthority stranger;
    private static TestCertificate server;
    private static TestCertificate own;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        authority = TestAuthority.make();
        stranger = TestAuthority.make();
        server = authority.forThisComputer();
        own = authority.forClient("Zoë");
    }

    @AfterAll
    static void clear() throws IOException {
        authority.close();
        stranger.close();
    }

    @Test
    void trustsTheAuthorityOfAFile() throws Exception {
        try (RawServer door = open(server); RestClient client = Clients.tls("localhost", door.port(), trusting(authority))) {
            client.run(RestRequest.get("/"));
        }
    }

    @Test
    void trustsNoOtherAuthority() throws Exception {
        try (RawServer door = open(server)) {
            assertSays(door, trusting(stranger), "is not trusted");
            assertSays(door, TlsFiles.NONE, "is not trusted");
        }
    }

    @Test
    void saysThatACertificateHasExpired() throws Exception {
        try (RawServer door = open(authority.expired())) {
            assertSays(door, trusting(authority), "has expired");
        }
    }

    @Test
    void saysThatACertificateIsOfAnotherHost() throws Exception {
        try (RawServer door = open(authority.forHost("elsewhere.example.org"))) {
            assertSays(door, trusting(authority), "made for another host");
        }
    }

    @Test
    void saysThatTheServerSpeaksNoTls() throws Exception {
        try (RawServer door = RawServer.start(GOOD)) {
            assertSays(door, trusting(authority), "does not answer by TLS");
        }
    }

    @Test
    void showsItsCertificateInEveryForm() throws Exception {
        assertShown(new ClientCertificate(own.store("st0re-password"), Optional.empty(), password("st0re-password")));
        assertShown(new ClientCertificate(own.bothPem(), Optional.empty(), Optional.empty()));
        assertShown(new ClientCertificate(own.certificatePem(), Optional.of(own.keyPem()), Optional.empty()));
        assertShown(new ClientCertificate(own.certificatePem(), Optional.of(own.encryptedKeyPem("k3y-password")), password("k3y-password")));
    }

    @Test
    void saysThatTheServerWantsACertificate() throws Exception {
        try (RawServer door = RawServer.start(server.doorsThatAskWhoCalls(), GOOD)) {
            assertSays(door, trusting(authority), "wants a client certificate");
        }
    }

    @Test
    void saysThatTheServerDoesNotAcceptTheCertificate() throws Exception {
        TestCertificate foreign = stranger.forClient("Mallory");
        try (RawServer door = RawServer.start(server.doorsThatAskWhoCalls(), GOOD)) {
            ClientCertificate shown = new ClientCertificate(foreign.store("password"), Optional.empty(), password("password"));
            TlsFiles files = new TlsFiles(Optional.of(authority.pem()), Optional.of(shown));
            VectorStoreException failure = refusal(door, files);
            assertEquals(Kind.TLS, failure.kind(), failure.getMessage());
            assertTrue(failure.getMessage().contains("client certificate"), failure.getMessage());
        }
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws Exception {
        Path nothing = Files.writeString(folder.resolve("nothing.pem"), "hello");
        Path old = Files.writeString(folder.resolve("old.key"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        Optional<Path> key = Optional.of(own.keyPem());
        assertUnreadable(new ClientCertificate(folder.resolve("gone.pem"), key, Optional.empty()), "is not there");
        assertUnreadable(new ClientCertificate(nothing, key, Optional.empty()), "holds no certificate");
        assertUnreadable(new ClientCertificate(own.certificatePem(), Optional.empty(), Optional.empty()), "holds no private key");
        assertUnreadable(new ClientCertificate(own.certificatePem(), Optional.of(old), Optional.empty()), "old form");
        assertUnreadable(new ClientCertificate(own.certificatePem(), Optional.of(server.keyPem()), Optional.empty()), "does not belong");
        VectorStoreException wrong = assertUnreadable(
                new ClientCertificate(own.store("right-password"), Optional.empty(), password("wrong-password")), "cannot be read");
        assertTrue(wrong.advice().contains("password"), wrong.advice());
        assertUnreadable(new ClientCertificate(own.certificatePem(), Optional.of(own.encryptedKeyPem("right")), password("wrong")), "cannot be read");
        VectorStoreException ca = assertThrows(VectorStoreException.class,
                () -> Clients.tls("localhost", 1, new TlsFiles(Optional.of(nothing), Optional.empty())));
        assertTrue(ca.getMessage().contains("holds no certificate"), ca.getMessage());
    }

    private static RawServer open(TestCertificate certificate) throws IOException {
        return RawServer.start(certificate.server().getServerSocketFactory(), GOOD);
    }

    private static TlsFiles trusting(TestAuthority trusted) throws IOException {
        return new TlsFiles(Optional.of(trusted.pem()), Optional.empty());
    }

    private static Optional<Secret> password(String text) {
        return Optional.of(Clients.secret(text));
    }

    private static void assertShown(ClientCertificate shown) throws Exception {
        TlsFiles files = new TlsFiles(Optional.of(authority.pem()), Optional.of(shown));
        try (RawServer door = RawServer.start(server.doorsThatAskWhoCalls(), GOOD); RestClient client = Clients.tls("localhost", door.port(), files)) {
            client.run(RestRequest.get("/"));
            assertEquals(1, door.requests().size(), shown.file()::toString);
        }
    }

    private static void assertSays(RawServer door, TlsFiles files, String words) {
        VectorStoreException failure = refusal(door, files);
        assertTrue(failure.getMessage().contains(words), failure::getMessage);
        assertEquals(Kind.TLS, failure.kind());
    }

    private static VectorStoreException refusal(RawServer door, TlsFiles files) {
        return assertThrows(VectorStoreException.class, () -> {
            try (RestClient client = Clients.tls("localhost", door.port(), files)) {
                client.run(RestRequest.get("/"));
            }
        });
    }

    private static VectorStoreException assertUnreadable(ClientCertificate certificate, String words) {
        TlsFiles files = new TlsFiles(Optional.empty(), Optional.of(certificate));
        VectorStoreException failure = assertThrows(VectorStoreException.class, () -> Clients.tls("localhost", 1, files));
        assertEquals(Kind.TLS, failure.kind());
        assertTrue(failure.getMessage().contains(words), failure::getMessage);
        return failure;
    }
}
