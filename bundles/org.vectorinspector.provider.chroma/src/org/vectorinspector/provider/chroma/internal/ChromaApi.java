package org.vectorinspector.provider.chroma.internal;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestClient.Reading;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.UrlPath;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/** The calls of Chroma's v2 API that this provider makes, of one tenant. */
final class ChromaApi implements AutoCloseable {
    private static final int LISTED_AT_ONCE = 1_000;

    private final RestClient client;
    private final String tenant;
    private final String database;

    ChromaApi(RestClient client, String tenant, String database) {
        this.client = client;
        this.tenant = tenant;
        this.database = database;
    }

    String tenant() {
        return tenant;
    }

    String database() {
        return database;
    }

    String place() {
        return client.target().place();
    }

    void heartbeat() throws VectorStoreException {
        client.run(RestRequest.get("/api/v2/heartbeat"));
    }

    List<String> databases() throws VectorStoreException {
        return listed("/api/v2" + UrlPath.of("tenants", tenant, "databases"), ChromaApi::readNames);
    }

    List<ChromaCollection> collections(String of) throws VectorStoreException {
        return listed(collectionsPath(of), ChromaCollection::readAll);
    }

    ChromaCollection collection(CollectionName name) throws VectorStoreException {
        return client.call(RestRequest.get(namedPath(name)), ChromaCollection::read);
    }

    void create(CollectionName name, JsonOutput body) throws VectorStoreException {
        client.run(RestRequest.post(collectionsPath(databaseOf(name)), body));
    }

    void drop(CollectionName name) throws VectorStoreException {
        client.run(RestRequest.delete(namedPath(name)));
    }

    long count(ChromaCollection collection) throws VectorStoreException {
        return client.call(RestRequest.get(recordsPath(collection, "count")), JsonInput::nextLong);
    }

    /** Reads records while they come: see {@link RestClient#stream}. */
    <T> T get(ChromaCollection collection, JsonOutput body, Reading<T> reading) throws VectorStoreException {
        return client.stream(RestRequest.ask(recordsPath(collection, "get"), body), reading);
    }

    <T> T query(ChromaCollection collection, JsonOutput body, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.ask(recordsPath(collection, "query"), body), reading);
    }

    void upsert(ChromaCollection collection, JsonOutput body) throws VectorStoreException {
        client.run(RestRequest.post(recordsPath(collection, "upsert"), body));
    }

    void delete(ChromaCollection collection, JsonOutput body) throws VectorStoreException {
        client.run(RestRequest.post(recordsPath(collection, "delete"), body));
    }

    /** Returns the database that a name says, or the connection's own. */
    String databaseOf(CollectionName name) {
        return name.partition().isEmpty() ? database : name.partition();
    }

    @Override
    public void close() {
        client.close();
    }

    private String collectionsPath(String of) {
        return "/api/v2" + UrlPath.of("tenants", tenant, "databases", of, "collections");
    }

    private String namedPath(CollectionName name) {
        return collectionsPath(databaseOf(name)) + UrlPath.of(name.name());
    }

    private String recordsPath(ChromaCollection collection, String call) {
        return collectionsPath(collection.database()) + UrlPath.of(collection.id(), call);
    }

    private <T> List<T> listed(String path, Reading<List<T>> reading) throws VectorStoreException {
        List<T> all = new ArrayList<>();
        List<T> some;
        do {
            some = client.call(RestRequest.get(path + "?limit=" + LISTED_AT_ONCE + "&offset=" + all.size()), reading);
            all.addAll(some);
        } while (some.size() == LISTED_AT_ONCE);
        return all;
    }

    private static List<String> readNames(JsonInput in) throws java.io.IOException {
        List<String> names = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("name")) {
                    names.add(in.nextText());
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        }
        in.endArray();
        return names;
    }
}
