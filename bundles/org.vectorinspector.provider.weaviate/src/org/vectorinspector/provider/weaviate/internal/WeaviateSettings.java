package org.vectorinspector.provider.weaviate.internal;

import java.time.Duration;
import java.util.Arrays;
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
 * @param authenticated whether there is a credential at all
 * @param documents the properties that may hold the document, the first one first
 * @param patience how long reaching the server may take
 */
record WeaviateSettings(RestTarget target, Credential credential, boolean authenticated, List<String> documents, Duration patience) {
    static final List<String> AUTHENTICATIONS = List.of("none", "api-key", "oidc-token");
    static final String DOCUMENTS = "document, text, content, page_content, chunk_text, chunk, body";

    static WeaviateSettings of(ConnectRequest request) throws VectorStoreException {
        ConnectionSettings settings = request.settings();
        LineSettings line = LineSettings.of(request);
        RestTarget target = line.target(ServerAddress.of(settings, 8080));
        Optional<Secret> secret = settings.text("authentication").orElse("none").equals("none") ? Optional.empty()
                : request.secrets().get("secret");
        Credential credential = line.with(secret.map(Credential::bearer).orElseGet(Credential::none));
        return new WeaviateSettings(target, credential, secret.isPresent(), documents(settings), line.connectTimeout());
    }

    private static List<String> documents(ConnectionSettings settings) {
        return Arrays.stream(settings.text("documents").orElse(DOCUMENTS).split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .distinct().toList();
    }
}
