package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.Routes;

/** Reads and writes the records of indexes. */
final class DataPlane {
    private static final String FILTERED_SINCE = "2025-10";
    private static final int MOST_DELETED = 1_000;
    private static final int USUAL_PAGE = 100;

    private final Function<String, StoredIndex> indexes;

    /** What answers a call to one index. */
    @FunctionalInterface
    interface Handler {
        Answer answer(StoredIndex index, Request request, Map<String, String> names);
    }

    DataPlane(Function<String, StoredIndex> indexes) {
        this.indexes = indexes;
    }

    void addTo(Routes routes, String host) {
        on(routes, "POST", host + "/describe_index_stats", (index, request, names) -> stats(index, request));
        on(routes, "POST", host + "/query", (index, request, names) -> new QueryCall(index, request.json()).answer());
        on(routes, "POST", host + "/vectors/upsert", (index, request, names) -> upsert(index, request));
        on(routes, "POST", host + "/vectors/delete", (index, request, names) -> delete(index, request.json()));
        on(routes, "GET", host + "/vectors/fetch", (index, request, names) -> fetch(index, request));
        on(routes, "POST", host + "/vectors/fetch_by_metadata", (index, request, names) -> fetchByMetadata(index, request));
        on(routes, "GET", host + "/vectors/list", (index, request, names) -> list(index, request));
        new NamespaceCalls().addTo((method, path, handler) -> on(routes, method, host + path, handler));
    }

    private void on(Routes routes, String method, String template, Handler handler) {
        routes.on(method, template, (request, names) -> handler.answer(indexes.apply(names.get("host")), request, names));
    }

    /** Tells whether the client speaks a version of the API since this one. */
    static boolean since(Request request, String version) {
        return request.header("X-Pinecone-Api-Version").orElse("").compareTo(version) >= 0;
    }

    private static Answer stats(StoredIndex index, Request request) {
        JsonNode filter = request.json().path("filter");
        if (!filter.isMissingNode() && !index.pods()) {
            throw PineconeErrors.invalid("Serverless and Starter indexes do not support describing index stats with metadata filtering");
        }
        ObjectNode body = Json.object();
        ObjectNode namespaces = body.putObject("namespaces");
        Map<String, Integer> counts = filter.isMissingNode() ? index.counts() : counts(index, MetadataFilter.of(filter));
        counts.forEach((name, count) -> namespaces.putObject(toldName(name, request)).put("vectorCount", count));
        body.put("totalVectorCount", counts.values().stream().mapToInt(Integer::intValue).sum()).put("indexFullness", 0.0)
                .put("metric", index.metric()).put("vectorType", index.sparse() ? "sparse" : "dense");
        if (!index.sparse()) {
            body.put("dimension", index.dimension());
        }
        return Answer.json(200, body);
    }

    private static Map<String, Integer> counts(StoredIndex index, Predicate<StoredVector> filter) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        index.namespaces().forEach((name, namespace) -> counts.put(name, (int) namespace.behind("").filter(filter).count()));
        return counts;
    }

    /** The default namespace has no name in old versions of the API. */
    private static String toldName(String name, Request request) {
        return name.equals(StoredNamespace.DEFAULT) && !since(request, NamespaceCalls.SINCE) ? "" : name;
    }

    private static Answer upsert(StoredIndex index, Request request) {
        JsonNode body = request.json();
        JsonNode vectors = body.path("vectors");
        UpsertRules.checkSize(request.body(), vectors);
        vectors.forEach(vector -> UpsertRules.check(index, vector));
        List<StoredVector> stored = new ArrayList<>();
        vectors.forEach(vector -> stored.add(StoredVector.of(vector)));
        index.makeNamespace(body.path("namespace").asText()).put(stored);
        index.changed();
        return Answer.json(200, Json.object().put("upsertedCount", stored.size()));
    }

    private static Answer delete(StoredIndex index, JsonNode body) {
        StoredNamespace namespace = index.namespace(body.path("namespace").asText())
                .orElseThrow(() -> PineconeErrors.refusal(404, 5, "Namespace not found"));
        JsonNode ids = body.path("ids");
        if (ids.size() > MOST_DELETED) {
            throw PineconeErrors.invalid("At most " + MOST_DELETED + " ids can be deleted at once");
        }
        ids.forEach(id -> namespace.remove(id.asText()));
        if (body.path("deleteAll").asBoolean()) {
            index.dropNamespace(body.path("namespace").asText());
        } else if (body.has("filter")) {
            namespace.removeIf(MetadataFilter.of(body.get("filter")));
        }
        index.changed();
        return Answer.json(200, Json.object());
    }

    private static Answer fetch(StoredIndex index, Request request) {
        List<String> ids = request.query().getOrDefault("ids", List.of());
        if (ids.isEmpty()) {
            throw PineconeErrors.invalid("No IDs provided");
        }
        ObjectNode body = page(request.parameter("namespace").orElse(""));
        ObjectNode vectors = body.putObject("vectors");
        Optional<StoredNamespace> namespace = index.namespace(request.parameter("namespace").orElse(""));
        ids.forEach(id -> namespace.flatMap(own -> own.find(id)).ifPresent(vector -> vectors.set(id, vector.write(true, true, false))));
        return Answer.json(200, body);
    }

    private static Answer fetchByMetadata(StoredIndex index, Request request) {
        if (!since(request, FILTERED_SINCE)) {
            return PineconeErrors.unknown();
        }
        JsonNode asked = request.json();
        ObjectNode body = page(asked.path("namespace").asText());
        ObjectNode vectors = body.putObject("vectors");
        Predicate<StoredVector> filter = MetadataFilter.of(asked.path("filter"));
        int limit = asked.path("limit").asInt(USUAL_PAGE);
        List<StoredVector> some = behind(index, asked.path("namespace").asText(), asked.path("paginationToken").asText()).filter(filter)
                .limit(limit + 1L).toList();
        some.stream().limit(limit).forEach(vector -> vectors.set(vector.id(), vector.write(true, true, false)));
        Tokens.addNext(body, some.stream().map(StoredVector::id).toList(), limit);
        return Answer.json(200, body);
    }

    private static Answer list(StoredIndex index, Request request) {
        if (index.pods()) {
            throw PineconeErrors.invalid("List operation is only supported for serverless indexes");
        }
        String namespace = request.parameter("namespace").orElse("");
        int limit = request.parameter("limit").map(Integer::parseInt).orElse(USUAL_PAGE);
        String prefix = request.parameter("prefix").orElse("");
        ObjectNode body = page(namespace);
        ArrayNode vectors = body.putArray("vectors");
        List<String> some = behind(index, namespace, request.parameter("paginationToken").orElse("")).map(StoredVector::id)
                .filter(id -> id.startsWith(prefix)).limit(limit + 1L).toList();
        some.stream().limit(limit).forEach(id -> vectors.addObject().put("id", id));
        Tokens.addNext(body, some, limit);
        return Answer.json(200, body);
    }

    private static Stream<StoredVector> behind(StoredIndex index, String namespace, String token) {
        String last = Tokens.read(token);
        return index.namespace(namespace).map(own -> own.behind(last)).orElseGet(Stream::empty);
    }

    private static ObjectNode page(String namespace) {
        ObjectNode body = Json.object().put("namespace", namespace);
        body.putObject("usage").put("readUnits", 1);
        return body;
    }
}
