package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;

/** Collections and their properties. */
record SchemaRoutes(Database database) {
    Answer list(Request request, Map<String, String> names) {
        ObjectNode body = Json.object();
        var classes = body.putArray("classes");
        database.classes().values().forEach(stored -> classes.add(stored.schema()));
        return Answer.json(200, body);
    }

    Answer create(Request request, Map<String, String> names) {
        return Answer.json(200, database.create(request.json()).schema());
    }

    Answer read(Request request, Map<String, String> names) {
        return database.find(names.get("class")).map(stored -> Answer.json(200, stored.schema())).orElseThrow(Refusals::notFound);
    }

    /** Says that all is well when there is no such collection, as the server does. */
    Answer drop(Request request, Map<String, String> names) {
        database.drop(names.get("class"));
        return Answer.empty(200);
    }

    Answer addProperty(Request request, Map<String, String> names) {
        StoredClass stored = database.find(names.get("class")).orElseThrow(() -> Refusals.invalid("class not found"));
        ObjectNode property = ClassRules.property(request.json());
        String name = property.path("name").asText();
        if (stored.property(name).isPresent()) {
            throw Refusals.invalid("class \"" + stored.name() + "\": conflict for property \"" + name
                    + "\": already in use or provided multiple times");
        }
        stored.properties().add(property);
        return Answer.json(200, property);
    }
}
