package org.vectorinspector.http;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says in a sentence why an encrypted line could not be had, and what to do. */
final class TlsFailures {
    /**
     * What to tell a person.
     *
     * @param message a sentence
     * @param advice what to do
     */
    record Words(String message, String advice) {
    }

    private final RestTarget target;
    private final NoCertificate none;

    TlsFailures(RestTarget target, NoCertificate none) {
        this.target = target;
        this.none = none;
    }

    /** Returns what a failure means, empty when it is none of TLS. */
    Optional<Words> of(Throwable failure) {
        String place = target.place();
        String said = Causes.texts(failure);
        if (Causes.has(failure, CertificateExpiredException.class)) {
            return words("The certificate of " + place + " has expired.", "Renew it on the server, or check the date of this computer.");
        }
        if (Causes.has(failure, CertificateNotYetValidException.class)) {
            return words("The certificate of " + place + " is not valid yet.", "Check the date of this computer and of the server.");
        }
        if (said.contains("No subject alternative") || said.contains("No name matching")) {
            return words("The certificate that " + place + " shows is made for another host.", "Enter the host by the name that is in its certificate.");
        }
        if (Causes.has(failure, CertPathValidatorException.class) || Causes.has(failure, CertificateException.class) || said.contains("PKIX")) {
            return words("The certificate of " + place + " is not trusted.", "Name the file of its certificate authority, or check the host.");
        }
        if (said.contains("fatal alert: ")) {
            return refusedByServer(place, said);
        }
        if (!Causes.has(failure, SSLException.class)) {
            return Optional.empty();
        }
        return none.asked() ? wantsCertificate(place) : words(place + " does not answer by TLS.", "Switch TLS off, or check the port.");
    }

    private Optional<Words> refusedByServer(String place, String said) {
        if (said.contains("certificate_required") || none.asked()) {
            return wantsCertificate(place);
        }
        if (said.contains("certificate") || said.contains("unknown_ca")) {
            return words(place + " does not accept the client certificate.", "Choose another one, or ask who runs the server.");
        }
        if (said.contains("unrecognized_name")) {
            return words(place + " has no certificate for this host.", "Check the host.");
        }
        return words(place + " and this program do not agree on how to encrypt.", "The server's TLS may be too old, or want a client certificate.");
    }

    private static Optional<Words> wantsCertificate(String place) {
        return words(place + " wants a client certificate.", "Name the files of the certificate and its key.");
    }

    private static Optional<Words> words(String message, String advice) {
        return Optional.of(new Words(message, advice));
    }
}
