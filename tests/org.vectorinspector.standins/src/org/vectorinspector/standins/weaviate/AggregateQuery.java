package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.vectorinspector.standins.Json;

/**
 * Counts the objects of a collection.
 *
 * @param stored the collection
 * @param field with the arguments
 */
record AggregateQuery(StoredClass stored, GraphQlField field) {
    JsonNode rows() {
        Stream<ObjectNode> objects = stored.shard(field.arguments().path("tenant").asText()).values().stream();
        if (field.arguments().has("where")) {
            objects = objects.filter(new WhereMatcher(stored).of(Where.ofGraphQl(field.arguments().get("where"))));
        }
        field.field("meta").flatMap(meta -> meta.field("count")).orElseThrow(() -> new GraphQlProblem("this stand-in counts only"));
        ArrayNode rows = Json.array();
        rows.addObject().putObject("meta").put("count", objects.count());
        return rows;
    }
}
