package org.vectorinspector.testkit.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate with its key, in the forms in which people keep them; the files go with the {@link TestAuthority}. */
public final class TestCertificate {
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";

    private final Path place;
    private final KeyStore store;
    private final String alias;

    TestCertificate(Path place, KeyStore store, String alias) {
        this.place = place;
        this.store = store;
        this.alias = alias;
    }

    /** Returns a file with the certificate in PEM. */
    public Path certificatePem() throws IOException {
        return write(".crt", Pem.of("CERTIFICATE", certificate()));
    }

    /** Returns a file with the private key in PEM, which only its owner may read. */
    public Path keyPem() throws IOException {
        Path file = write(".key", Pem.of("PRIVATE KEY", key().getEncoded()));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** Returns a file with the certificate and the private key in PEM. */
    public Path bothPem() throws IOException {
        return write(".pem", "Bag Attributes\n" + Pem.of("PRIVATE KEY", key().getEncoded()) + Pem.of("CERTIFICATE", certificate()));
    }

    /** Returns a file with the private key in PEM, encrypted as OpenSSL does it. */
    public Path encryptedKeyPem(String password) throws IOException {
        try {
            SecretKey words = SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(password.toCharArray()));
            Cipher cipher = Cipher.getInstance(ENCRYPTION);
            cipher.init(Cipher.ENCRYPT_MODE, words);
            AlgorithmParameters how = AlgorithmParameters.getInstance("PBES2");
            how.init(cipher.getParameters().getEncoded());
            byte[] hidden = cipher.doFinal(key().getEncoded());
            return write(".enc", Pem.of("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(how, hidden).getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Returns a PKCS12 file with the certificate, those that vouch for it, and the private key, by the name that pgJDBC looks for. */
    public Path store(String password) throws IOException {
        Path file = Path.of(place + ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("user", key(), password.toCharArray(), store.getCertificateChain(alias));
            own.store(out, password.toCharArray());
            return file;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Returns the TLS of a server that shows this certificate and trusts clients of the same authority. */
    public SSLContext server() throws IOException {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("own", key(), TestAuthority.PASSWORD.toCharArray(), store.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, TestAuthority.PASSWORD.toCharArray());
            KeyStore authorities = KeyStore.getInstance("PKCS12");
            authorities.load(null, null);
            authorities.setCertificateEntry("ca", store.getCertificate("ca"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Returns what makes the doors of a server that wants every client to show a certificate of the same authority. */
    public ServerSocketFactory doorsThatAskWhoCalls() throws IOException {
        return new AskingDoors(server().getServerSocketFactory());
    }

    private byte[] certificate() throws IOException {
        try {
            Certificate own = store.getCertificate(alias);
            return own.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private Key key() throws IOException {
        try {
            return store.getKey(alias, TestAuthority.PASSWORD.toCharArray());
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private Path write(String ending, String text) throws IOException {
        return Files.writeString(Path.of(place + ending), text);
    }
}
