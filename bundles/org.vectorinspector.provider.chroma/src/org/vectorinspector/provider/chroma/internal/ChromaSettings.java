package org.vectorinspector.provider.chroma.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.http.Credential;
import org.vectorinspector.http.LineSettings;
import org.vectorinspector.http.RestTarget;
import org.vectorinspector.http.ServerAddress;

/**
 * A connection's settings, read and checked.
 *
 * @param target where the server is
 * @param credential closed by whoever sends it
 * @param tenant never blank
 * @param database never blank
 * @param patience how long reaching the server may take
 */
record ChromaSettings(RestTarget target, Credential credential, String tenant, String database, Duration patience) {
    static final List<String> AUTHENTICATIONS = List.of("none", "x-chroma-token", "bearer", "basic");

    static ChromaSettings of(ConnectRequest request) throws VectorStoreException {
        ConnectionSettings settings = request.settings();
        LineSettings line = LineSettings.of(request);
        RestTarget target = line.target(ServerAddress.of(settings, 8000));
        return new ChromaSettings(target, line.with(credential(request)), settings.text("tenant").orElse("default_tenant"),
                settings.text("database").orElse("default_database"), line.connectTimeout());
    }

    private static Credential credential(ConnectRequest request) {
        Optional<Secret> secret = request.secrets().get("secret");
        if (secret.isEmpty()) {
            return Credential.none();
        }
        return switch (request.settings().text("authentication").orElse("none")) {
            case "x-chroma-token" -> Credential.token("X-Chroma-Token", secret.get());
            case "bearer" -> Credential.bearer(secret.get());
            case "basic" -> Credential.basic(request.settings().text("user").orElse(""), secret.get());
            default -> Credential.none();
        };
    }
}
