package org.vectorinspector.http;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of an encrypted line.
 *
 * @param authorities certificates in PEM that are trusted instead of the system's; empty for the system's
 * @param certificate what is shown to a server that asks who calls; empty for nothing
 */
public record TlsFiles(Optional<Path> authorities, Optional<ClientCertificate> certificate) {
    /** The system's authorities and no certificate. */
    public static final TlsFiles NONE = new TlsFiles(Optional.empty(), Optional.empty());

    public TlsFiles {
        Objects.requireNonNull(authorities, "authorities");
        Objects.requireNonNull(certificate, "certificate");
    }
}
