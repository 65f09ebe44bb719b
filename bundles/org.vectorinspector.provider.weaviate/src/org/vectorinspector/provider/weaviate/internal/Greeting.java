package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.json.JsonInput;

/**
 * What a server says when it is met: that it is a Weaviate, ready, of a version that is understood.
 *
 * @param text the version as the server writes it
 * @param version its first two numbers
 * @param modules the names of its modules
 */
record Greeting(String text, ServerVersion version, List<String> modules) {
    static Greeting exchange(RestClient client, WeaviateSettings settings) throws VectorStoreException {
        RestAnswer ready = client.exchange(RestRequest.get("/v1/.well-known/ready"), settings.patience());
        if (ready.status() == 503) {
            throw new VectorStoreException(Kind.SERVER_FAULT, "The Weaviate server at " + client.target().place() + " is not ready yet.",
                    "Try again in a moment.");
        }
        RestAnswer meta = client.exchange(RestRequest.get("/v1/meta"), settings.patience());
        if (meta.status() == 401) {
            throw notAuthenticated(client, settings);
        }
        if (meta.status() == 403 || meta.status() == 429 || meta.status() >= 500) {
            client.good(meta);
        }
        Greeting greeting = read(meta).filter(found -> meta.good()).orElseThrow(() -> noWeaviate(client));
        if (!greeting.version().supported()) {
            throw unsupported(client, greeting.text());
        }
        return greeting;
    }

    private static VectorStoreException unsupported(RestClient client, String version) {
        return new VectorStoreException(Kind.UNSUPPORTED_VERSION,
                "The Weaviate server at " + client.target().place() + " has the version " + version + ".",
                "This program speaks with Weaviate " + ServerVersion.OLDEST + " to " + ServerVersion.NEWEST
                        + " and newer ones of version " + ServerVersion.OLDEST.major() + ".");
    }

    private static VectorStoreException notAuthenticated(RestClient client, WeaviateSettings settings) {
        String place = client.target().place();
        return settings.authenticated()
                ? new VectorStoreException(Kind.NOT_AUTHENTICATED, "The server at " + place + " does not accept the credential.",
                        "Enter it again; tokens of an identity provider also expire.")
                : new VectorStoreException(Kind.NOT_AUTHENTICATED, "The server at " + place + " wants a credential.",
                        "Choose «api-key» or «oidc-token» under Authentication, and enter it.");
    }

    private static VectorStoreException noWeaviate(RestClient client) {
        return new VectorStoreException(Kind.INVALID_REQUEST, "What answers at " + client.target().place() + " is no Weaviate server.",
                "Check the host, the port and the path.");
    }

    private static Optional<Greeting> read(RestAnswer answer) {
        try {
            return read(JsonInput.of(answer.body(), 0, answer.body().length));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Other databases tell a version too; only Weaviate tells its modules, or its gRPC, beside it. */
    private static Optional<Greeting> read(JsonInput in) throws IOException {
        String text = "";
        boolean weaviate = false;
        List<String> modules = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "version" -> text = in.nextText();
                case "modules" -> {
                    weaviate = true;
                    readModules(in, modules);
                }
                case "grpcMaxMessageSize", "hostname" -> {
                    weaviate = true;
                    in.skipValue();
                }
                default -> in.skipValue();
            }
        }
        in.endObject();
        String words = text;
        return weaviate ? ServerVersion.of(text).map(version -> new Greeting(words, version, modules)) : Optional.empty();
    }

    private static void readModules(JsonInput in, List<String> modules) throws IOException {
        if (in.skipNull()) {
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            modules.add(in.nextName());
            in.skipValue();
        }
        in.endObject();
    }
}
