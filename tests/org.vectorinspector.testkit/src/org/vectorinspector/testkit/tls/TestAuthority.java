package org.vectorinspector.testkit.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An authority of its own that signs certificates for servers and clients, made by the JDK's keytool in a folder that goes with it.
 */
public final class TestAuthority implements AutoCloseable {
    static final String PASSWORD = "for-this-test";

    private final Path folder;
    private int number;

    private TestAuthority(Path folder) {
        this.folder = folder;
    }

    /** Makes an authority that nobody knows yet. */
    public static TestAuthority make() throws IOException {
        TestAuthority authority = new TestAuthority(Files.createTempDirectory("authority"));
        authority.keytool("-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Test Authority", "-ext", "bc:c", "-validity", "30");
        return authority;
    }

    /** Signs a certificate for a server on this computer, by the names localhost and 127.0.0.1. */
    public TestCertificate forThisComputer() throws IOException {
        return sign("CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "2");
    }

    /** Signs a certificate for a server of another name. */
    public TestCertificate forHost(String name) throws IOException {
        return sign("CN=" + name, "-ext", "san=dns:" + name, "-validity", "2");
    }

    /** Signs a certificate for this computer that was valid until ten days ago. */
    public TestCertificate expired() throws IOException {
        return sign("CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-startdate", "-20d", "-validity", "10");
    }

    /** Signs a certificate by which a client shows who it is. */
    public TestCertificate forClient(String name) throws IOException {
        return sign("CN=" + name, "-ext", "eku=clientAuth", "-validity", "2");
    }

    /** Returns a file with the authority's own certificate in PEM. */
    public Path pem() throws IOException {
        Path file = folder.resolve("authority.pem");
        try {
            Files.writeString(file, Pem.of("CERTIFICATE", store().getCertificate("ca").getEncoded()));
            return file;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private TestCertificate sign(String owner, String... more) throws IOException {
        String alias = "signed-" + ++number;
        List<String> command = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", owner, "-signer", "ca"));
        command.addAll(Arrays.asList(more));
        keytool(command.toArray(String[]::new));
        return new TestCertificate(folder.resolve(alias), store(), alias);
    }

    private KeyStore store() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("store.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", folder.resolve("store.p12").toString(), "-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool failed: " + said);
            }
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool ran", stopRequested);
        }
    }
}
