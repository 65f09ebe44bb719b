package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.Routes;
import org.vectorinspector.standins.Service;

/** Qdrant's REST API over one database. */
final class QdrantService implements Service {
    private static final Set<String> OPEN_TO_ALL = Set.of("/", "/healthz", "/livez", "/readyz");
    private static final String COLLECTION = "/collections/{name}";

    private final Database database = new Database();
    private final String version;
    private final Optional<String> key;
    private final Optional<String> readOnlyKey;
    private final long mostBytes;
    private final Routes routes;

    QdrantService(String version, Optional<String> key, Optional<String> readOnlyKey, long mostBytes) {
        this.version = version;
        this.key = key;
        this.readOnlyKey = readOnlyKey;
        this.mostBytes = mostBytes;
        this.routes = routes();
    }

    @Override
    public Answer answer(Request request) {
        if (key.isPresent() && !OPEN_TO_ALL.contains(request.rawPath())) {
            Optional<String> shown = request.header("api-key")
                    .or(() -> request.header("Authorization").filter(value -> value.startsWith("Bearer ")).map(value -> value.substring(7)));
            if (shown.isEmpty()) {
                return Answer.text(401, "Must provide an API key or an Authorization bearer token").undescribed();
            }
            if (!shown.equals(key) && !shown.equals(readOnlyKey)) {
                return Answer.text(401, "Invalid API key or JWT").undescribed();
            }
            if (shown.equals(readOnlyKey) && writes(request)) {
                return Answer.text(403, "Forbidden: Global manage access is required").undescribed();
            }
        }
        if (request.body().length > mostBytes) {
            return Answer.text(413, "Payload reached size limit.").undescribed();
        }
        synchronized (database) {
            return routes.answer(request);
        }
    }

    private static boolean writes(Request request) {
        return !request.method().equals("GET") && !request.rawPath().matches(".*/(scroll|query|search|count|points)")
                || request.method().equals("PUT");
    }

    private Routes routes() {
        Routes all = new Routes(request -> Answer.empty(404).undescribed());
        all.on("GET", "/", (request, names) -> Answer.json(200, Json.object().put("title", "qdrant - vector search engine").put("version", version)));
        all.on("GET", "/healthz", (request, names) -> Answer.text(200, "healthz check passed"));
        all.on("GET", "/readyz", (request, names) -> Answer.text(200, "all shards are ready"));
        collections(all);
        points(all);
        return all;
    }

    private void collections(Routes all) {
        all.on("GET", "/collections", (request, names) -> Envelope.ok(database.list()));
        all.on("GET", "/aliases", (request, names) -> Envelope.ok(database.aliases()));
        all.on("POST", "/collections/aliases", (request, names) -> {
            database.changeAliases(request.json());
            return Envelope.ok(true);
        });
        all.on("GET", COLLECTION, (request, names) -> Envelope.ok(find(names).info()));
        all.on("GET", COLLECTION + "/exists", (request, names) -> Envelope.ok(Json.object().put("exists", database.exists(names.get("name")))));
        all.on("PUT", COLLECTION, (request, names) -> {
            database.create(names.get("name"), request.json());
            return Envelope.ok(true);
        });
        all.on("GET", COLLECTION + "/aliases", (request, names) -> Envelope.ok(database.aliases(names.get("name"))));
        all.on("DELETE", COLLECTION, (request, names) -> Envelope.ok(database.drop(names.get("name"))));
        all.on("PUT", COLLECTION + "/index", (request, names) -> {
            var schema = request.json().path("field_schema");
            find(names).indexes().put(PayloadPath.of(request.json().path("field_name").asText()).text(), schema.isTextual() ? schema.asText() : schema.path("type").asText());
            return updated(request);
        });
        all.on("DELETE", COLLECTION + "/index/{field}", (request, names) -> {
            find(names).indexes().remove(names.get("field"));
            return updated(request);
        });
    }

    private void points(Routes all) {
        all.on("PUT", COLLECTION + "/points", (request, names) -> {
            find(names).upsert(request.json());
            return updated(request);
        });
        all.on("POST", COLLECTION + "/points/delete", (request, names) -> {
            find(names).delete(request.json());
            return updated(request);
        });
        all.on("POST", COLLECTION + "/points", (request, names) -> Envelope.ok(find(names).byIds(request.json())));
        all.on("POST", COLLECTION + "/points/scroll", (request, names) -> Envelope.ok(new Scroll(find(names), request.json()).page()));
        all.on("POST", COLLECTION + "/points/count", (request, names) -> Envelope.ok(Json.object().put("count", find(names).count(request.json()))));
        if (atLeast(1, 10)) {
            all.on("POST", COLLECTION + "/points/query", (request, names) -> {
                ObjectNode result = Json.object();
                boolean joined = request.json().path("prefetch").isArray();
                result.set("points", joined ? new Fusion(find(names), request.json()).query() : new Nearest(find(names), request.json()).query());
                return Envelope.ok(result);
            });
        } else {
            all.on("POST", COLLECTION + "/points/search", (request, names) -> Envelope.ok(new Nearest(find(names), request.json()).search()));
        }
    }

    private Collection find(Map<String, String> names) {
        return database.find(names.get("name"));
    }

    private static Answer updated(Request request) {
        boolean waited = request.parameter("wait").filter("true"::equals).isPresent();
        return Envelope.ok(Json.object().put("operation_id", 0).put("status", waited ? "completed" : "acknowledged"));
    }

    private boolean atLeast(int major, int minor) {
        String[] parts = version.split("\\.");
        int ownMajor = Integer.parseInt(parts[0]);
        return ownMajor > major || ownMajor == major && Integer.parseInt(parts[1]) >= minor;
    }
}
