package org.vectorinspector.http;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.secret.Secret;

/**
 * The files by which this program shows a server who it is.
 *
 * @param file a PKCS12 store, or the certificate in PEM with the certificates that vouch for it behind
 * @param key the private key in PEM; empty where it is in the same file
 * @param password of the store or the key, empty for none; lent: open while a client is made, not kept
 */
public record ClientCertificate(Path file, Optional<Path> key, Optional<Secret> password) {
    public ClientCertificate {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(password, "password");
    }
}
