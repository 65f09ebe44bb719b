package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestClient.Reading;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.UrlPath;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/** The calls of the data plane of one index; a namespace is empty where the default one is meant. */
final class IndexCalls {
    /** How many ids or names the server is asked for at once: what every version gives. */
    static final int LISTED_AT_ONCE = 100;

    private final RestClient client;

    IndexCalls(RestClient client) {
        this.client = client;
    }

    /**
     * Names in their order, and where the next ones begin.
     *
     * @param next empty at the end
     */
    record Listed(List<String> names, Optional<String> next) {
    }

    /** Counts records by namespace; only pod indexes take a filter. */
    IndexStats stats(Optional<JsonOutput> filter) throws VectorStoreException {
        return client.call(RestRequest.ask("/describe_index_stats", filter.orElseGet(() -> new JsonOutput().beginObject().endObject())),
                IndexStats::read);
    }

    /** Lists ids in the order of their bytes. */
    Listed list(String namespace, int limit, Optional<String> token) throws VectorStoreException {
        String path = "/vectors/list?limit=" + limit + parameter("paginationToken", token.orElse("")) + parameter("namespace", namespace);
        return client.call(RestRequest.get(path), in -> listed(in, "vectors", "id"));
    }

    <T> T fetch(String idsAndNamespace, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.get("/vectors/fetch?" + idsAndNamespace), reading);
    }

    <T> T fetchByMetadata(JsonOutput body, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.ask("/vectors/fetch_by_metadata", body), reading);
    }

    <T> T query(JsonOutput body, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.ask("/query", body), reading);
    }

    void upsert(JsonOutput body) throws VectorStoreException {
        client.run(RestRequest.post("/vectors/upsert", body));
    }

    void delete(JsonOutput body) throws VectorStoreException {
        client.run(RestRequest.post("/vectors/delete", body));
    }

    Listed namespaces(Optional<String> token) throws VectorStoreException {
        String path = "/namespaces?limit=" + LISTED_AT_ONCE + parameter("paginationToken", token.orElse(""));
        return client.call(RestRequest.get(path), in -> listed(in, "namespaces", "name"));
    }

    void createNamespace(String name) throws VectorStoreException {
        client.run(RestRequest.post("/namespaces", new JsonOutput().beginObject().name("name").text(name).endObject()));
    }

    void dropNamespace(String name) throws VectorStoreException {
        client.run(RestRequest.delete(UrlPath.of("namespaces", name)));
    }

    /** Returns a parameter behind others of a URL, nothing where its value is empty. */
    static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
    }

    static String encoded(String value) {
        return UrlPath.of(value).substring(1);
    }

    /** Takes the token of the next page, empty at the end. */
    static Optional<String> next(JsonInput in) throws IOException {
        Optional<String> next = Optional.empty();
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("next") && !in.skipNull()) {
                next = Optional.of(in.nextText()).filter(token -> !token.isEmpty());
            }
        }
        in.endObject();
        return next;
    }

    private static Listed listed(JsonInput in, String list, String key) throws IOException {
        List<String> names = new ArrayList<>();
        Optional<String> next = Optional.empty();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            if (name.equals(list)) {
                readNames(in, key, names);
            } else if (name.equals("pagination")) {
                next = next(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return new Listed(names, next);
    }

    private static void readNames(JsonInput in, String key, List<String> names) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals(key)) {
                    names.add(in.nextText());
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        }
        in.endArray();
    }
}
