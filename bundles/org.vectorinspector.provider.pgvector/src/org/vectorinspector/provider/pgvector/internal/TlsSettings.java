package org.vectorinspector.provider.pgvector.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.spi.ConnectionSettings;

/** Turns the settings for TLS into the driver's own, and looks at the files first: the driver says little of what is wrong with them. */
final class TlsSettings {
    static final List<String> MODES = List.of("prefer", "disable", "require", "verify-ca", "verify-full");

    private TlsSettings() {
    }

    static Map<String, String> of(ConnectionSettings settings) throws VectorStoreException {
        String mode = settings.text("ssl_mode").orElse(MODES.getFirst());
        Map<String, String> tls = new LinkedHashMap<>(Map.of("sslmode", mode));
        if (mode.equals("disable")) {
            return tls;
        }
        if (mode.startsWith("verify")) {
            authority(settings, tls);
        }
        Optional<String> certificate = settings.text("client_certificate");
        if (certificate.isPresent()) {
            client(certificate.get(), settings.text("client_key"), tls);
        }
        return tls;
    }

    private static void authority(ConnectionSettings settings, Map<String, String> tls) throws VectorStoreException {
        Optional<String> file = settings.text("ca_file");
        if (file.isPresent()) {
            certificate(file.get());
            tls.put("sslrootcert", file.get());
        } else if (settings.text("client_certificate").isEmpty()) {
            tls.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        } else {
            throw failure("A client certificate needs the file of the server's authority as well.", "Name that file.", null);
        }
    }

    private static void client(String certificate, Optional<String> key, Map<String, String> tls) throws VectorStoreException {
        String name = certificate.toLowerCase(Locale.ROOT);
        if (name.endsWith(".p12") || name.endsWith(".pfx")) {
            readable(certificate);
            tls.put("sslkey", certificate);
            return;
        }
        String algorithm = certificate(certificate).getPublicKey().getAlgorithm();
        String keyFile = key.orElseThrow(() -> failure("The client certificate needs its key.", "Name the file of the key.", null));
        readable(keyFile);
        tls.putAll(Map.of("sslcert", certificate, "sslkey", keyFile, "pemKeyAlgorithm", algorithm));
    }

    private static Certificate certificate(String file) throws VectorStoreException {
        readable(file);
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException | IOException unreadable) {
            throw failure("The file " + file + " holds no certificate.", "Choose a PEM file with a certificate.", unreadable);
        }
    }

    private static void readable(String file) throws VectorStoreException {
        if (!Files.isReadable(Path.of(file))) {
            throw failure("The file " + file + " cannot be read.", "Check its name and its rights.", null);
        }
    }

    private static VectorStoreException failure(String sentence, String advice, Throwable cause) {
        return new VectorStoreException(Kind.TLS, sentence, advice, cause);
    }
}
