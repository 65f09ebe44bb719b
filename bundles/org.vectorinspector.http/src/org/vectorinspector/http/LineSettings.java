package org.vectorinspector.http;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;

/**
 * What a person set in the {@link LineFields}. What a form does not show does not act: headers and deadlines count only while the flag
 * of further settings is set, the files only on an encrypted line.
 */
public final class LineSettings {
    private static final Pattern TELLING_NAME = Pattern.compile(
            "(?:^|;)([^:;]*(?:authorization|cookie|token|secret|password|api-?key)[^:;]*):", Pattern.CASE_INSENSITIVE);

    private final ConnectRequest request;

    private LineSettings(ConnectRequest request) {
        this.request = request;
    }

    /** Reads the settings of a request, whose secrets stay open until a client is made. */
    public static LineSettings of(ConnectRequest request) {
        return new LineSettings(request);
    }

    /**
     * Returns the server at an address, with these files and deadlines.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when this computer cannot have a file of such a name
     */
    public RestTarget target(URI base) throws VectorStoreException {
        boolean tls = "https".equals(base.getScheme());
        return new RestTarget(base, tls ? files() : TlsFiles.NONE, connectTimeout(), callTimeout());
    }

    /** Returns how long reaching the server may take. */
    public Duration connectTimeout() {
        return seconds(LineFields.CONNECT_TIMEOUT, request.connectTimeout());
    }

    /** Returns how long a call may take as a whole. */
    public Duration callTimeout() {
        return seconds(LineFields.CALL_TIMEOUT, request.callTimeout());
    }

    /**
     * Returns a credential that sends the further headers too; only the result is closed.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the headers cannot be read or sent; the credential is closed then
     */
    public Credential with(Credential credential) throws VectorStoreException {
        if (!settings().flag(LineFields.MORE)) {
            return credential;
        }
        Credential all = credential;
        try {
            Optional<String> plain = settings().text(LineFields.HEADERS);
            if (plain.isPresent()) {
                refuseSecrets(plain.get());
                try (Secret lines = new Secret(plain.get().toCharArray())) {
                    all = all.and(Credential.headers(lines));
                }
            }
            Optional<Secret> hidden = request.secrets().get(LineFields.SECRET_HEADERS);
            return hidden.isPresent() ? all.and(Credential.headers(hidden.get())) : all;
        } catch (VectorStoreException refused) {
            all.close();
            throw refused;
        }
    }

    /** A profile's plain settings are in a file that everybody may copy. */
    private static void refuseSecrets(String headers) throws VectorStoreException {
        Matcher secret = TELLING_NAME.matcher(headers);
        if (secret.find()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The header «" + secret.group(1).strip() + "» holds a secret, and further headers are saved as they are.",
                    "Move it to the secret headers, which are kept with the other secrets.");
        }
    }

    private TlsFiles files() throws VectorStoreException {
        Optional<Path> certificate = path(LineFields.CERTIFICATE);
        Optional<Path> key = path(LineFields.KEY);
        return new TlsFiles(path(LineFields.AUTHORITIES),
                certificate.map(file -> new ClientCertificate(file, key, request.secrets().get(LineFields.PASSWORD))));
    }

    private Optional<Path> path(String key) throws VectorStoreException {
        Optional<String> name = settings().text(key);
        try {
            return name.map(Path::of);
        } catch (InvalidPathException impossible) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + name.orElseThrow() + "» is no name of a file.", "Choose the file.", impossible);
        }
    }

    private Duration seconds(String key, Duration usual) {
        return settings().flag(LineFields.MORE) ? settings().number(key).map(Duration::ofSeconds).orElse(usual) : usual;
    }

    private ConnectionSettings settings() {
        return request.settings();
    }
}
