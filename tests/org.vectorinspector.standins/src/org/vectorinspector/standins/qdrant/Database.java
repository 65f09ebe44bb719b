package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vectorinspector.standins.Json;

/** The collections and aliases of one server. Used by one thread at a time. */
final class Database {
    private final Map<String, Collection> collections = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();

    /** Returns a collection by its name or an alias. */
    Collection find(String name) {
        Collection found = collections.get(aliases.getOrDefault(name, name));
        if (found == null) {
            throw Envelope.refusal(404, "Not found: Collection `" + name + "` doesn't exist!");
        }
        return found;
    }

    boolean exists(String name) {
        return collections.containsKey(aliases.getOrDefault(name, name));
    }

    ObjectNode list() {
        ObjectNode list = Json.object();
        ArrayNode names = list.putArray("collections");
        collections.keySet().forEach(name -> names.addObject().put("name", name));
        return list;
    }

    void create(String name, JsonNode request) {
        if (name.isEmpty() || name.length() > 255 || name.chars().anyMatch(c -> c < ' ' || "<>:\"/\\|?*".indexOf(c) >= 0)) {
            throw Envelope.refusal(422, "Validation error in path parameters: [collection_name: value " + name + " invalid]");
        }
        if (exists(name)) {
            throw Envelope.refusal(409, "Wrong input: Collection `" + name + "` already exists!");
        }
        collections.put(name, new Collection(request));
    }

    /** Removes a collection with its aliases and tells whether it was there. */
    boolean drop(String name) {
        aliases.values().removeIf(name::equals);
        return collections.remove(name) != null;
    }

    void changeAliases(JsonNode request) {
        for (JsonNode action : request.path("actions")) {
            if (action.has("create_alias")) {
                JsonNode alias = action.get("create_alias");
                find(alias.path("collection_name").asText());
                aliases.put(alias.path("alias_name").asText(), alias.path("collection_name").asText());
            } else if (action.has("delete_alias")) {
                aliases.remove(action.get("delete_alias").path("alias_name").asText());
            } else {
                JsonNode rename = action.path("rename_alias");
                aliases.put(rename.path("new_alias_name").asText(), aliases.remove(rename.path("old_alias_name").asText()));
            }
        }
    }

    ObjectNode aliases() {
        return aliases(collection -> true);
    }

    /** Returns the aliases of one collection. */
    ObjectNode aliases(String name) {
        find(name);
        return aliases(aliases.getOrDefault(name, name)::equals);
    }

    private ObjectNode aliases(Predicate<String> of) {
        ObjectNode list = Json.object();
        ArrayNode all = list.putArray("aliases");
        aliases.forEach((alias, name) -> {
            if (of.test(name)) {
                all.addObject().put("alias_name", alias).put("collection_name", name);
            }
        });
        return list;
    }
}
