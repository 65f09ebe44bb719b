package org.vectorinspector.provider.pinecone.internal;

import java.time.Duration;
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
 * @param target where the control plane is
 * @param credential closed by whoever sends it
 * @param version of the API, such as {@code 2026-04}
 * @param documentKey the metadata key of documents where an index says none
 * @param patience how long reaching the server may take
 */
record PineconeSettings(RestTarget target, Credential credential, String version, String documentKey, Duration patience) {
    static final String ADDRESS = "https://api.pinecone.io";
    static final String VERSION = "2026-04";
    static final String DOCUMENT_KEY = "text";

    private static final String VERSION_HEADER = "X-Pinecone-Api-Version";

    static PineconeSettings of(ConnectRequest request) throws VectorStoreException {
        ConnectionSettings settings = request.settings();
        LineSettings line = LineSettings.of(request);
        String version = settings.text("api_version").orElse(VERSION);
        RestTarget target = line.target(ServerAddress.entered(settings.text("base_url").orElse(ADDRESS))).saying(VERSION_HEADER, version);
        Secret key = request.secrets().get("api_key").filter(secret -> !secret.isEmpty())
                .orElseThrow(() -> new VectorStoreException(Kind.NOT_AUTHENTICATED, "Pinecone wants an API key.",
                        "Make one in the Pinecone console under API keys."));
        return new PineconeSettings(target, line.with(Credential.token("Api-Key", key)), version,
                settings.text("document_key").orElse(DOCUMENT_KEY), line.connectTimeout());
    }
}
