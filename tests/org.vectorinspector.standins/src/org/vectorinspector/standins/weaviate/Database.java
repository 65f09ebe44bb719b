package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vectorinspector.standins.Json;

/** All collections of a server. */
final class Database {
    private final Map<String, StoredClass> classes = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final int maximumResults;

    Database(int maximumResults) {
        this.maximumResults = maximumResults;
    }

    int maximumResults() {
        return maximumResults;
    }

    Map<String, StoredClass> classes() {
        return classes;
    }

    /** Returns the names of collections by their other names. */
    Map<String, String> aliases() {
        return aliases;
    }

    Optional<StoredClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    StoredClass create(JsonNode wanted) {
        ObjectNode schema = ClassRules.completed(wanted);
        String name = schema.path("class").asText();
        if (classes.containsKey(name) || aliases.containsKey(name)) {
            throw Refusals.invalid("class name \"" + name + "\" already exists");
        }
        StoredClass created = new StoredClass(schema);
        classes.put(name, created);
        return created;
    }

    /** Returns the collection of an object; the server makes one when it is not there. */
    StoredClass findOrGuess(String name) {
        return find(name).orElseGet(() -> create(Json.object().put("class", name).put("vectorizer", "none")));
    }

    void drop(String name) {
        classes.remove(name);
    }
}
