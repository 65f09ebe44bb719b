package org.vectorinspector.provider.chroma.internal;

import java.io.IOException;
import java.time.Duration;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.UrlPath;
import org.vectorinspector.json.JsonInput;

/**
 * What a server says when it is met: that it is a Chroma of version 2, and what it takes.
 *
 * @param version as the server gives it
 * @param maxBatch how many records one write may have
 * @param base64 whether vectors may be sent as base64, exact and half as long
 * @param lists whether metadata may have lists; servers that differ in this all call themselves 1.0.0
 */
record Greeting(String version, int maxBatch, boolean base64, boolean lists) {
    private static final int USUAL_BATCH = 1_000;

    static Greeting exchange(RestClient client, ChromaSettings settings) throws VectorStoreException {
        checkHeartbeat(client, settings.patience());
        checkDatabase(client, settings);
        String version = client.call(RestRequest.get("/api/v2/version"), JsonInput::nextText);
        boolean lists = ApiDescription.ask(client, settings.patience()).hasLists();
        return client.call(RestRequest.get("/api/v2/pre-flight-checks"), in -> preFlight(in, version, lists));
    }

    private static void checkHeartbeat(RestClient client, Duration patience) throws VectorStoreException {
        RestAnswer answer = client.exchange(RestRequest.get("/api/v2/heartbeat"), patience);
        if (answer.status() == 401 || answer.status() == 403 || answer.status() == 429 || answer.status() >= 500) {
            client.good(answer);
        }
        if (answer.good() && isHeartbeat(answer)) {
            return;
        }
        if (isHeartbeat(client.exchange(RestRequest.get("/api/v1/heartbeat"), patience))) {
            throw new VectorStoreException(Kind.UNSUPPORTED_VERSION,
                    "The Chroma server at " + client.target().place() + " speaks only version 1 of its API.",
                    "Update the server to Chroma 1.0 or newer.");
        }
        throw new VectorStoreException(Kind.INVALID_REQUEST, "What answers at " + client.target().place() + " is no Chroma server.",
                "Check the host, the port and the path.");
    }

    private static boolean isHeartbeat(RestAnswer answer) {
        try {
            JsonInput in = JsonInput.of(answer.body(), 0, answer.body().length);
            in.beginObject();
            return in.hasNext() && in.nextName().equals("nanosecond heartbeat");
        } catch (IOException notJson) {
            return false;
        }
    }

    private static void checkDatabase(RestClient client, ChromaSettings settings) throws VectorStoreException {
        try {
            client.run(RestRequest.get("/api/v2" + UrlPath.of("tenants", settings.tenant(), "databases", settings.database())));
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                throw new VectorStoreException(Kind.NOT_FOUND,
                        "The server has no database «" + settings.database() + "» of the tenant «" + settings.tenant() + "».",
                        "Check both names.", failure);
            }
            throw failure;
        }
    }

    private static Greeting preFlight(JsonInput in, String version, boolean lists) throws IOException {
        int maxBatch = USUAL_BATCH;
        boolean base64 = false;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "max_batch_size" -> maxBatch = (int) Math.clamp(in.nextLong(), 1, Integer.MAX_VALUE);
                case "supports_base64_encoding" -> base64 = in.nextFlag();
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new Greeting(version, maxBatch, base64, lists);
    }
}
