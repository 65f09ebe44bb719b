package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.json.JsonInput;

/** Meets a server: that it is a Qdrant of a version that we speak with, and that it takes our key. */
final class Greeting {
    private Greeting() {
    }

    /** Returns the server's version. */
    static ServerVersion exchange(RestClient client, QdrantSettings settings) throws VectorStoreException {
        RestAnswer answer = client.exchange(RestRequest.get("/"), settings.patience());
        if (answer.status() == 401 || answer.status() == 403 || answer.status() == 429 || answer.status() >= 500) {
            good(client, answer, settings);
        }
        String place = client.target().place();
        ServerVersion version = version(answer).orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST,
                "What answers at " + place + " is no Qdrant server.", "Check the host, the port (6333, not 6334) and the path."));
        if (!version.atLeast(1, 8)) {
            throw new VectorStoreException(Kind.UNSUPPORTED_VERSION, "The Qdrant at " + place + " is version " + version.text() + ".",
                    "Update the server to 1.8 or newer.");
        }
        // The version is told to everybody: only another call shows whether the key is taken.
        good(client, client.exchange(RestRequest.get("/collections"), settings.patience()), settings);
        return version;
    }

    private static void good(RestClient client, RestAnswer answer, QdrantSettings settings) throws VectorStoreException {
        boolean keyRefused = answer.status() == 401 || answer.status() == 403 && QdrantRefusals.text(answer).contains("api-key");
        if (keyRefused && !settings.keyGiven()) {
            throw new VectorStoreException(Kind.NOT_AUTHENTICATED, "The Qdrant at " + client.target().place() + " wants a key.",
                    "Choose an authentication and enter the key.");
        }
        if (keyRefused) {
            throw new VectorStoreException(Kind.NOT_AUTHENTICATED, "The Qdrant at " + client.target().place() + " does not accept the key.",
                    "Enter it again.");
        }
        client.good(answer);
    }

    private static Optional<ServerVersion> version(RestAnswer answer) {
        String title = "";
        String version = "";
        try {
            JsonInput in = JsonInput.of(answer.body(), 0, answer.body().length);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "title" -> title = in.nextText();
                    case "version" -> version = in.nextText();
                    default -> in.skipValue();
                }
            }
        } catch (IOException notJson) {
            return Optional.empty();
        }
        return answer.good() && title.contains("qdrant") ? Optional.of(ServerVersion.of(version)) : Optional.empty();
    }
}
