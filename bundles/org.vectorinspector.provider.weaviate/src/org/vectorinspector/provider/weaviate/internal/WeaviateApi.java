package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestClient.Reading;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.RestRequest.Repeat;
import org.vectorinspector.http.UrlPath;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/** The calls of Weaviate's REST API that this provider makes. */
final class WeaviateApi implements AutoCloseable {
    private final RestClient client;

    WeaviateApi(RestClient client) {
        this.client = client;
    }

    String place() {
        return client.target().place();
    }

    void ready() throws VectorStoreException {
        client.run(RestRequest.get("/v1/.well-known/ready"));
    }

    List<WeaviateClass> classes() throws VectorStoreException {
        return client.call(RestRequest.get("/v1/schema"), WeaviateClass::readAll);
    }

    WeaviateClass shape(String name) throws VectorStoreException {
        return client.call(RestRequest.get(classPath(name)), WeaviateClass::read);
    }

    /** Reads what an alias stands for; kind {@code NOT_FOUND} when it is none. */
    <T> T alias(String alias, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.get("/v1/aliases" + UrlPath.of(alias)), reading);
    }

    /** Reads the aliases of a collection. */
    <T> T aliases(String collection, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.get("/v1/aliases?class=" + encoded(collection)), reading);
    }

    void create(JsonOutput shape) throws VectorStoreException {
        client.run(RestRequest.post("/v1/schema", shape));
    }

    void drop(String name) throws VectorStoreException {
        client.run(RestRequest.delete(classPath(name)));
    }

    void addProperty(String collection, JsonOutput property) throws VectorStoreException {
        client.run(RestRequest.post(classPath(collection) + "/properties", property));
    }

    /** Returns the tenants of a collection in alphabetical order, with the server's word for their state. */
    Map<String, String> tenants(String collection) throws VectorStoreException {
        return client.call(RestRequest.get(tenantsPath(collection)), WeaviateApi::readTenants);
    }

    void addTenant(String collection, String tenant) throws VectorStoreException {
        client.run(RestRequest.post(tenantsPath(collection), new JsonOutput().beginArray().beginObject().name("name").text(tenant)
                .endObject().endArray()));
    }

    void dropTenant(String collection, String tenant) throws VectorStoreException {
        JsonOutput names = new JsonOutput().beginArray().text(tenant).endArray();
        client.run(new RestRequest("DELETE", tenantsPath(collection), Optional.of(names), Repeat.WHEN_TURNED_AWAY));
    }

    /** Reads records in the order of their ids while they come: see {@link RestClient#stream}. */
    <T> T list(WeaviateCollection collection, String after, int limit, boolean vectors, Reading<T> reading) throws VectorStoreException {
        String path = "/v1/objects?class=" + encoded(collection.shape().name()) + "&limit=" + limit + "&after=" + encoded(after)
                + (vectors ? "&include=vector" : "") + tenant(collection, "&");
        return client.stream(RestRequest.get(path), reading);
    }

    /** Reads one record; kind {@code NOT_FOUND} when it is not there, or the collection is not. */
    <T> T read(WeaviateCollection collection, RecordId id, boolean vectors, Reading<T> reading) throws VectorStoreException {
        String include = vectors ? "?include=vector" : "";
        String path = "/v1/objects" + UrlPath.of(collection.shape().name(), id.text()) + include + tenant(collection, vectors ? "&" : "?");
        return client.call(RestRequest.get(path), reading);
    }

    /** Writes records, each in place of what has its id: the same when it comes twice. */
    <T> T write(JsonOutput objects, Reading<T> reading) throws VectorStoreException {
        return client.stream(new RestRequest("POST", "/v1/batch/objects", Optional.of(objects), Repeat.ALWAYS), reading);
    }

    /** Deletes the records that a filter finds: the same when it comes twice. */
    <T> T delete(WeaviateCollection collection, JsonOutput match, Reading<T> reading) throws VectorStoreException {
        String path = "/v1/batch/objects" + tenant(collection, "?");
        return client.call(new RestRequest("DELETE", path, Optional.of(match), Repeat.ALWAYS), reading);
    }

    <T> T graphQl(JsonOutput query, Reading<T> reading) throws VectorStoreException {
        return client.call(RestRequest.ask("/v1/graphql", query), reading);
    }

    @Override
    public void close() {
        client.close();
    }

    private static String classPath(String name) {
        return "/v1/schema" + UrlPath.of(name);
    }

    private static String tenantsPath(String collection) {
        return classPath(collection) + "/tenants";
    }

    private static String tenant(WeaviateCollection collection, String before) {
        return collection.tenant().isEmpty() ? "" : before + "tenant=" + encoded(collection.tenant());
    }

    private static String encoded(String text) {
        return UrlPath.of(text).substring(1);
    }

    private static Map<String, String> readTenants(JsonInput in) throws java.io.IOException {
        Map<String, String> tenants = new TreeMap<>();
        in.beginArray();
        while (in.hasNext()) {
            String name = "";
            String state = "ACTIVE";
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "name" -> name = in.nextText();
                    case "activityStatus" -> state = in.nextText();
                    default -> in.skipValue();
                }
            }
            in.endObject();
            tenants.put(name, state);
        }
        in.endArray();
        return tenants;
    }
}
