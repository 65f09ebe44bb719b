package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestClient.Reading;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.RestRequest.Repeat;
import org.vectorinspector.http.UrlPath;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/** The calls of Qdrant's REST API that this provider makes. */
final class QdrantApi implements AutoCloseable {
    private final RestClient client;
    private final ServerVersion version;

    QdrantApi(RestClient client, ServerVersion version) {
        this.client = client;
        this.version = version;
    }

    ServerVersion version() {
        return version;
    }

    String place() {
        return client.target().place();
    }

    void ping() throws VectorStoreException {
        client.run(RestRequest.get("/healthz"));
    }

    List<String> collections() throws VectorStoreException {
        return client.call(RestRequest.get("/collections"), Envelope.result(in -> Envelope.take(in, "collections", list -> texts(list, "name"))));
    }

    List<String> aliases(CollectionName name) throws VectorStoreException {
        return client.call(RestRequest.get(path(name, "aliases")), Envelope.result(in -> Envelope.take(in, "aliases", list -> texts(list, "alias_name"))));
    }

    <T> T describe(CollectionName name, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.get(path(name)), Envelope.result(reading));
    }

    void create(CollectionName name, JsonOutput body) throws VectorStoreException {
        client.run(put(path(name), body));
    }

    void createIndex(CollectionName name, JsonOutput body) throws VectorStoreException {
        client.run(put(path(name, "index") + "?wait=true", body));
    }

    void dropIndex(CollectionName name, String key) throws VectorStoreException {
        client.run(RestRequest.delete(path(name, "index", key) + "?wait=true"));
    }

    /** Drops a collection and tells whether it was there. */
    boolean drop(CollectionName name) throws VectorStoreException {
        return client.call(RestRequest.delete(path(name)), Envelope.result(JsonInput::nextFlag));
    }

    long count(CollectionName name, JsonOutput body) throws VectorStoreException {
        return client.call(RestRequest.ask(path(name, "points", "count"), body), Envelope.result(in -> Envelope.take(in, "count", JsonInput::nextLong)));
    }

    /** Reads points while they come: see {@link RestClient#stream}. */
    <T> T scroll(CollectionName name, JsonOutput body, Reading<T> reading) throws VectorStoreException {
        return client.stream(RestRequest.ask(path(name, "points", "scroll"), body), Envelope.result(reading));
    }

    <T> T fetch(CollectionName name, JsonOutput body, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.ask(path(name, "points"), body), Envelope.result(reading));
    }

    <T> T query(CollectionName name, JsonOutput body, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.ask(path(name, "points", "query"), body), Envelope.result(in -> Envelope.take(in, "points", reading)));
    }

    /** Searches as servers before 1.10 do. */
    <T> T search(CollectionName name, JsonOutput body, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.ask(path(name, "points", "search"), body), Envelope.result(reading));
    }

    void upsert(CollectionName name, JsonOutput body) throws VectorStoreException {
        client.run(put(path(name, "points") + "?wait=true", body));
    }

    void delete(CollectionName name, JsonOutput body) throws VectorStoreException {
        client.run(RestRequest.post(path(name, "points", "delete") + "?wait=true", body));
    }

    @Override
    public void close() {
        client.close();
    }

    private static RestRequest put(String path, JsonOutput body) {
        return new RestRequest("PUT", path, Optional.of(body), Repeat.WHEN_TURNED_AWAY);
    }

    private static String path(CollectionName name, String... more) {
        return "/collections" + UrlPath.of(name.name()) + UrlPath.of(more);
    }

    /** Takes a list of objects and returns the text that each has under a key. */
    private static List<String> texts(JsonInput in, String key) throws IOException {
        List<String> texts = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            texts.add(Envelope.take(in, key, JsonInput::nextText));
        }
        in.endArray();
        return texts;
    }
}
