package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;

/** The calls about namespaces, which old versions of the API and pods do not have. */
final class NamespaceCalls {
    /** The version of the API that brought them. */
    static final String SINCE = "2025-04";

    private static final int USUAL_PAGE = 100;

    /** Where handlers are registered. */
    @FunctionalInterface
    interface Register {
        void on(String method, String path, DataPlane.Handler handler);
    }

    void addTo(Register register) {
        register.on("GET", "/namespaces", guarded((index, request, names) -> list(index, request)));
        register.on("POST", "/namespaces", guarded((index, request, names) -> create(index, request)));
        register.on("GET", "/namespaces/{namespace}", guarded((index, request, names) -> describe(index, names.get("namespace"))));
        register.on("DELETE", "/namespaces/{namespace}", guarded((index, request, names) -> drop(index, names.get("namespace"))));
    }

    private static DataPlane.Handler guarded(DataPlane.Handler handler) {
        return (index, request, names) -> DataPlane.since(request, SINCE) && !index.pods() ? handler.answer(index, request, names)
                : PineconeErrors.unknown();
    }

    private static Answer list(StoredIndex index, Request request) {
        int limit = request.parameter("limit").map(Integer::parseInt).orElse(USUAL_PAGE);
        String last = Tokens.read(request.parameter("paginationToken").orElse(""));
        String prefix = request.parameter("prefix").orElse("");
        Map<String, StoredNamespace> all = index.namespaces();
        List<String> some = all.keySet().stream().filter(name -> name.startsWith(prefix) && name.compareTo(last) > 0)
                .limit(limit + 1L).toList();
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("namespaces");
        some.stream().limit(limit).forEach(name -> list.add(description(name, all.get(name))));
        body.put("total_count", all.size());
        Tokens.addNext(body, some, limit);
        return Answer.json(200, body);
    }

    private static Answer create(StoredIndex index, Request request) {
        String name = request.json().path("name").asText();
        if (index.namespace(name).isPresent()) {
            return PineconeErrors.data(409, 6, "Namespace already exists");
        }
        return Answer.json(200, description(name, index.makeNamespace(name)));
    }

    private static Answer describe(StoredIndex index, String name) {
        StoredNamespace namespace = index.namespace(name).orElseThrow(() -> PineconeErrors.refusal(404, 5, "Namespace not found"));
        return Answer.json(200, description(name, namespace));
    }

    private static Answer drop(StoredIndex index, String name) {
        if (!index.dropNamespace(name)) {
            return PineconeErrors.data(404, 5, "Namespace not found");
        }
        return Answer.json(200, Json.object());
    }

    private static ObjectNode description(String name, StoredNamespace namespace) {
        return Json.object().put("name", StoredNamespace.named(name)).put("record_count", namespace.size());
    }
}
