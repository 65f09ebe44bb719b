package org.vectorinspector.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Reads the certificate and key that are shown to a server, from a PKCS12 store or from PEM, told apart by what is in the file. */
final class ClientKeys {
    private static final int DER_SEQUENCE = 0x30;

    private ClientKeys() {
    }

    static KeyManager[] read(ClientCertificate certificate) throws VectorStoreException {
        char[] password = certificate.password().map(secret -> secret.use(char[]::clone)).orElse(new char[0]);
        try {
            return isStore(certificate.file()) ? fromStore(certificate.file(), password) : fromPem(certificate, password);
        } catch (NoSuchFileException gone) {
            throw failure("The file " + gone.getFile() + " is not there.", "Choose the file of the client certificate again.", gone);
        } catch (IOException | GeneralSecurityException cause) {
            throw failure("The client certificate in " + certificate.file() + " cannot be read.", password.length == 0
                    ? "If it has a password, enter it." : "Check the password, and that it is a PKCS12 or PEM file.", cause);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static boolean isStore(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == DER_SEQUENCE;
        }
    }

    private static KeyManager[] fromStore(Path file, char[] password) throws IOException, GeneralSecurityException, VectorStoreException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return managers(store, password);
            }
        }
        throw failure("The file " + file + " holds certificates but no private key.", "Export it again together with its key.", null);
    }

    private static KeyManager[] fromPem(ClientCertificate files, char[] password)
            throws IOException, GeneralSecurityException, VectorStoreException {
        List<X509Certificate> chain = PemFile.read(files.file()).certificates();
        if (chain.isEmpty()) {
            throw failure("The file " + files.file() + " holds no certificate that can be read.", "Choose a PEM or PKCS12 file.", null);
        }
        PrivateKey key = key(files.key().orElse(files.file()), password);
        if (!PrivateKeys.belong(key, chain.getFirst().getPublicKey())) {
            throw failure("The private key does not belong to the certificate in " + files.file() + ".", "Choose the key that was made with it.",
                    null);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("client", key, password, chain.toArray(X509Certificate[]::new));
        return managers(store, password);
    }

    private static PrivateKey key(Path file, char[] password) throws IOException, GeneralSecurityException, VectorStoreException {
        PemFile.Block block = PemFile.read(file).key().orElseThrow(() -> failure("The file " + file + " holds no private key.",
                "Choose the file of the key as well.", null));
        return switch (block.kind()) {
            case "PRIVATE KEY" -> PrivateKeys.plain(block.der());
            case "ENCRYPTED PRIVATE KEY" -> PrivateKeys.encrypted(block.der(), password);
            default -> throw failure("The key in " + file + " has an old form (" + block.kind() + ").",
                    "Turn it into PKCS 8: openssl pkcs8 -topk8 -in OLD -out NEW", null);
        };
    }

    private static KeyManager[] managers(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        return keys.getKeyManagers();
    }

    private static VectorStoreException failure(String message, String advice, Throwable cause) {
        return new VectorStoreException(Kind.TLS, message, advice, cause);
    }
}
