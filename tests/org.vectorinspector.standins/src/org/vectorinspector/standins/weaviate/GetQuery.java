package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vectorinspector.standins.Json;

/**
 * Finds objects: all, those that a filter lets through, or the nearest.
 *
 * @param database for the limit of results
 * @param stored the collection
 * @param field with the arguments and what is asked for
 */
record GetQuery(Database database, StoredClass stored, GraphQlField field) {
    private static final Set<String> ARGUMENTS = Set.of("tenant", "where", "sort", "limit", "offset", "after", "nearVector", "nearObject",
            "bm25",
            "hybrid");
    private static final int USUAL_LIMIT = 10;

    JsonNode rows() {
        JsonNode arguments = field.arguments();
        for (String name : (Iterable<String>) arguments::fieldNames) {
            if (!ARGUMENTS.contains(name)) {
                throw new GraphQlProblem("Unknown argument \"" + name + "\" on field \"" + field.name() + "\" of type \"GetObjectsObj\".");
            }
        }
        checkCursor(arguments);
        int limit = arguments.path("limit").asInt(USUAL_LIMIT);
        int offset = arguments.path("offset").asInt(0);
        if (offset + limit > database.maximumResults()) {
            throw Refusals.invalid("query maximum results exceeded");
        }
        ArrayNode rows = Json.array();
        found(arguments).stream().skip(offset).limit(limit).forEach(found -> rows.add(row(found)));
        return rows;
    }

    private List<Found> found(JsonNode arguments) {
        String tenant = arguments.path("tenant").asText();
        List<ObjectNode> objects = new ArrayList<>(stored.shard(tenant).values());
        if (arguments.has("where")) {
            objects.removeIf(new WhereMatcher(stored).of(Where.ofGraphQl(arguments.get("where"))).negate());
        }
        if (arguments.has("nearVector") || arguments.has("nearObject")) {
            return new NearQuery(stored, tenant).found(arguments, objects);
        }
        if (arguments.has("bm25") || arguments.has("hybrid")) {
            return new KeywordQuery(stored, tenant).found(arguments, objects);
        }
        Stream<Found> all = objects.stream().map(Found::of);
        return arguments.has("sort") ? all.sorted(order(arguments.get("sort"))).toList() : shuffled(all.toList());
    }

    /** Objects without an order come in that of their first writing: none that a client may rely on. */
    private static List<Found> shuffled(List<Found> found) {
        return found.stream().sorted(Comparator.comparing(one -> Integer.reverse(one.object().path("id").asText().hashCode()))).toList();
    }

    private Comparator<Found> order(JsonNode sort) {
        Comparator<Found> order = null;
        for (JsonNode clause : sort) {
            String property = clause.path("path").path(0).asText();
            boolean byId = List.of("_id", "id").contains(property);
            if (!byId && stored.property(property).isEmpty()) {
                throw Refusals.invalid("no such prop with name '" + property + "' found in class '" + stored.name() + "' in the schema.");
            }
            Comparator<Found> own = byId ? Comparator.comparing(found -> found.object().path("id").asText())
                    : (a, b) -> compare(value(a, property), value(b, property));
            own = clause.path("order").asText().equals("desc") ? own.reversed() : own;
            order = order == null ? own : order.thenComparing(own);
        }
        return order;
    }

    private static JsonNode value(Found found, String property) {
        return found.object().path("properties").path(property);
    }

    /** A missing value is less than every other; texts are compared in small letters. */
    private static int compare(JsonNode a, JsonNode b) {
        if (Json.absent(a) || Json.absent(b)) {
            return Boolean.compare(!Json.absent(a), !Json.absent(b));
        }
        if (a.isNumber()) {
            return a.asDouble() == b.asDouble() ? 0 : Double.compare(a.asDouble(), b.asDouble());
        }
        boolean dates = a.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*") && b.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*");
        return dates ? OffsetDateTime.parse(a.asText()).toInstant().compareTo(OffsetDateTime.parse(b.asText()).toInstant())
                : a.asText().toLowerCase(java.util.Locale.ROOT).compareTo(b.asText().toLowerCase(java.util.Locale.ROOT));
    }

    private static void checkCursor(JsonNode arguments) {
        for (String other : List.of("where", "sort", "offset")) {
            if (arguments.has("after") && arguments.has(other)) {
                throw new GraphQlProblem("cursor api: invalid 'after' parameter: " + other
                        + " cannot be set with after and limit parameters");
            }
        }
    }

    private ObjectNode row(Found found) {
        ObjectNode row = Json.object();
        for (GraphQlField wanted : field.fields()) {
            if (!wanted.name().equals("_additional")) {
                row.set(wanted.name(), value(found.object().path("properties").path(wanted.name())));
                continue;
            }
            ObjectNode additional = row.putObject("_additional");
            for (GraphQlField more : wanted.fields()) {
                switch (more.name()) {
                    case "id" -> additional.put("id", found.object().path("id").asText());
                    case "distance" -> additional.put("distance", (float) found.distance());
                    case "score" -> additional.put("score", Double.toString(found.score()));
                    default -> throw new GraphQlProblem("Cannot query field \"" + more.name() + "\" on type \"" + field.name()
                            + "AdditionalProps\".");
                }
            }
        }
        return row;
    }

    /** Whole numbers of more than 32 bits come as null, as GraphQL's are no longer. */
    private static JsonNode value(JsonNode value) {
        return value.isIntegralNumber() && !value.canConvertToInt() ? Json.object().nullNode() : value;
    }
}
