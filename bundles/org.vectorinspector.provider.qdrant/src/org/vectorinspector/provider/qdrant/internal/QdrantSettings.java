package org.vectorinspector.provider.qdrant.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param keyGiven whether the credential holds a key
 * @param documentKeys where a document may be in the payload, at least one
 * @param patience how long reaching the server may take
 */
record QdrantSettings(RestTarget target, Credential credential, boolean keyGiven, List<String> documentKeys, Duration patience) {
    static final List<String> AUTHENTICATIONS = List.of("none", "api-key", "bearer");
    static final String DOCUMENT_KEYS = "document, text, page_content, chunk_text";

    static QdrantSettings of(ConnectRequest request) throws VectorStoreException {
        ConnectionSettings settings = request.settings();
        LineSettings line = LineSettings.of(request);
        RestTarget target = line.target(ServerAddress.of(settings, 6333));
        String authentication = settings.text("authentication").orElse("none");
        Optional<Secret> key = authentication.equals("none") ? Optional.empty() : request.secrets().get("secret");
        Credential credential = key.map(secret -> credential(authentication, secret)).orElseGet(Credential::none);
        return new QdrantSettings(target, line.with(credential), key.isPresent(), documentKeys(settings), line.connectTimeout());
    }

    private static Credential credential(String authentication, Secret secret) {
        return authentication.equals("bearer") ? Credential.bearer(secret) : Credential.token("api-key", secret);
    }

    private static List<String> documentKeys(ConnectionSettings settings) {
        List<String> keys = Stream.of(settings.text("document_keys").orElse(DOCUMENT_KEYS).split(",")).map(String::strip)
                .filter(key -> !key.isEmpty()).distinct().toList();
        return keys.isEmpty() ? List.of("document") : keys;
    }
}
