package org.vectorinspector.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Trusts the certificates of a PEM file, and no others. */
final class TrustedAuthorities {
    private TrustedAuthorities() {
    }

    static SSLContext read(Path pem) throws VectorStoreException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw unreadable(pem, null);
            }
            return context(certificates);
        } catch (IOException | GeneralSecurityException cause) {
            throw unreadable(pem, cause);
        }
    }

    private static SSLContext context(Collection<? extends Certificate> certificates) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static VectorStoreException unreadable(Path pem, Throwable cause) {
        return new VectorStoreException(Kind.TLS, "The file " + pem + " holds no certificate that can be read.",
                "Choose the certificate of the authority as a PEM file.", cause);
    }
}
