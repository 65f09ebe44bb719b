package org.vectorinspector.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Makes the JDK's TLS trust the authorities of a file, and no others, and show the certificate of another. */
final class TlsContext {
    private TlsContext() {
    }

    /** @param none stands in where no certificate is named */
    static SSLContext of(TlsFiles files, NoCertificate none) throws VectorStoreException {
        TrustManager[] trust = files.authorities().isPresent() ? trust(files.authorities().get()) : null;
        KeyManager[] keys = files.certificate().isPresent() ? ClientKeys.read(files.certificate().get()) : new KeyManager[] {none};
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context;
        } catch (GeneralSecurityException cause) {
            throw new VectorStoreException(Kind.TLS, "This Java cannot make secure connections.", "Use another Java.", cause);
        }
    }

    private static TrustManager[] trust(Path pem) throws VectorStoreException {
        try {
            List<X509Certificate> certificates = PemFile.read(pem).certificates();
            if (certificates.isEmpty()) {
                throw unreadable(pem, null);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(certificates));
            return trust.getTrustManagers();
        } catch (IOException | GeneralSecurityException cause) {
            throw unreadable(pem, cause);
        }
    }

    private static KeyStore store(List<X509Certificate> certificates) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int number = 0; number < certificates.size(); number++) {
            store.setCertificateEntry("authority-" + number, certificates.get(number));
        }
        return store;
    }

    private static VectorStoreException unreadable(Path pem, Throwable cause) {
        return new VectorStoreException(Kind.TLS, "The file " + pem + " holds no certificate that can be read.",
                "Choose the certificate of the authority as a PEM file.", cause);
    }
}
