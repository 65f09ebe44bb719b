package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;

/** An index with its namespaces. Everything happens one call after the other. */
final class StoredIndex {
    private static final int STAYS_AFTER_DROP = 1;

    private final ObjectNode asked;
    private final String host;
    private final int countsBehind;
    private final Map<String, StoredNamespace> namespaces = new TreeMap<>();
    private Map<String, Integer> counted = Map.of();
    private int oldCounts;
    private int starting;
    private int staying = Integer.MAX_VALUE;
    private String embedded = "";

    StoredIndex(ObjectNode asked, PineconeStandIn.Behaviour behaviour) {
        this.asked = asked;
        this.host = asked.get("name").asText() + "-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 35), 36);
        this.countsBehind = behaviour.countsBehind();
        this.starting = behaviour.starting();
    }

    String host() {
        return host;
    }

    boolean sparse() {
        return asked.path("vector_type").asText("dense").equals("sparse");
    }

    boolean pods() {
        return asked.path("spec").has("pod");
    }

    int dimension() {
        return asked.path("dimension").asInt();
    }

    String metric() {
        return sparse() ? "dotproduct" : asked.path("metric").asText("cosine");
    }

    synchronized boolean isProtected() {
        return asked.path("deletion_protection").asText().equals("enabled");
    }

    synchronized void protect(boolean on) {
        asked.put("deletion_protection", on ? "enabled" : "disabled");
    }

    synchronized void embed(String key) {
        embedded = key;
    }

    /** Begins to go: it is described as going for a while. */
    synchronized void leave() {
        staying = STAYS_AFTER_DROP;
        namespaces.clear();
    }

    synchronized boolean leaving() {
        return staying <= STAYS_AFTER_DROP;
    }

    synchronized boolean gone() {
        return staying <= 0;
    }

    /** Describes the index as whoever asked can reach it. */
    synchronized ObjectNode describe(Request request) {
        ObjectNode said = Json.object().put("name", asked.get("name").asText()).put("metric", metric())
                .put("host", request.header("Host").orElseThrow() + "/hosts/" + host).put("vector_type", sparse() ? "sparse" : "dense")
                .put("deletion_protection", asked.path("deletion_protection").asText("disabled"));
        if (!sparse()) {
            said.put("dimension", dimension());
        }
        if (asked.has("tags")) {
            said.set("tags", asked.get("tags"));
        }
        if (!embedded.isEmpty()) {
            said.putObject("embed").put("model", "multilingual-e5-large").putObject("field_map").put("text", embedded);
        }
        said.set("spec", spec());
        said.putObject("status").put("ready", starting <= 0 && !leaving()).put("state", state());
        return NewerShape.told(said, request);
    }

    private JsonNode spec() {
        ObjectNode spec = asked.get("spec").deepCopy();
        if (spec.get("serverless") instanceof ObjectNode serverless) {
            serverless.putObject("read_capacity").put("mode", "OnDemand").putObject("status").put("state", "Ready");
        }
        return spec;
    }

    private String state() {
        if (leaving()) {
            staying--;
            return "Terminating";
        }
        return starting-- > 0 ? "Initializing" : "Ready";
    }

    synchronized Optional<StoredNamespace> namespace(String name) {
        return Optional.ofNullable(namespaces.get(StoredNamespace.named(name)));
    }

    synchronized StoredNamespace makeNamespace(String name) {
        return namespaces.computeIfAbsent(StoredNamespace.named(name), key -> new StoredNamespace());
    }

    synchronized boolean dropNamespace(String name) {
        changed();
        return namespaces.remove(StoredNamespace.named(name)) != null;
    }

    synchronized Map<String, StoredNamespace> namespaces() {
        return new TreeMap<>(namespaces);
    }

    /** Notes a write: counts may lag behind it. */
    synchronized void changed() {
        oldCounts = countsBehind;
    }

    /** Returns how many records each namespace has, or had before the last writes. */
    synchronized Map<String, Integer> counts() {
        if (oldCounts > 0) {
            oldCounts--;
            return counted;
        }
        Map<String, Integer> now = new TreeMap<>();
        namespaces.forEach((name, namespace) -> now.put(name, namespace.size()));
        counted = now;
        return now;
    }
}
