package org.vectorinspector.provider.weaviate.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.http.Credential;
import org.vectorinspector.http.LineSettings;
import org.vectorinspector.http.RestTarget;

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
        RestTarget target = line.target(base(settings));
        Optional<Secret> secret = settings.text("authentication").orElse("none").equals("none") ? Optional.empty()
                : request.secrets().get("secret");
        Credential credential = line.with(secret.map(Credential::bearer).orElseGet(Credential::none));
        return new WeaviateSettings(target, credential, secret.isPresent(), documents(settings), line.connectTimeout());
    }

    private static List<String> documents(ConnectionSettings settings) {
        return Arrays.stream(settings.text("documents").orElse(DOCUMENTS).split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .distinct().toList();
    }

    private static URI base(ConnectionSettings settings) throws VectorStoreException {
        String host = settings.text("host").orElse("localhost");
        String path = settings.text("path").map(text -> "/" + text.replaceAll("^/+|/+$", "")).filter(text -> text.length() > 1).orElse("");
        try {
            String scheme = settings.flag("use_ssl") ? "https" : "http";
            URI base = new URI(scheme, null, host, settings.number("port").orElse(8080), path + "/v1", null, null);
            if (base.getHost() != null) {
                return base;
            }
        } catch (URISyntaxException impossible) {
            throw badHost(host, impossible);
        }
        throw badHost(host, null);
    }

    private static VectorStoreException badHost(String host, Throwable cause) {
        return new VectorStoreException(Kind.INVALID_REQUEST, "«" + host + "» is no host.",
                "Enter a name or address only, without http:// and without a port.", cause);
    }
}
