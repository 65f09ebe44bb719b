package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds objects by words (BM25), alone or together with a vector: then both lists are scaled to 1 and added with a weight.
 *
 * @param stored the collection
 * @param tenant empty for none
 */
record KeywordQuery(StoredClass stored, String tenant) {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    List<Found> found(JsonNode arguments, List<ObjectNode> objects) {
        JsonNode own = arguments.path(arguments.has("bm25") ? "bm25" : "hybrid");
        List<Found> byWords = byWords(own.path("query").asText(), own.path("properties"), objects);
        if (arguments.has("bm25")) {
            return byWords;
        }
        double alpha = own.path("alpha").asDouble(0.75);
        NearQuery near = new NearQuery(stored, tenant);
        List<Found> byVector = near.nearest(own.path("vector"), near.space(own.path("targetVectors")), objects);
        Map<ObjectNode, Double> scores = new HashMap<>();
        scaled(byWords, Found::score).forEach((object, score) -> scores.merge(object, (1 - alpha) * score, Double::sum));
        scaled(byVector, found -> -found.distance()).forEach((object, score) -> scores.merge(object, alpha * score, Double::sum));
        return scores.entrySet().stream().map(entry -> new Found(entry.getKey(), 0, entry.getValue()))
                .sorted(Comparator.comparingDouble(Found::score).reversed()).toList();
    }

    private List<Found> byWords(String query, JsonNode properties, List<ObjectNode> objects) {
        List<String> names = new ArrayList<>();
        properties.forEach(name -> names.add(name.asText()));
        if (names.isEmpty()) {
            stored.properties().forEach(property -> names.add(property.path("name").asText()));
        }
        List<JsonNode> searched = names.stream().map(name -> stored.property(name).orElse(null)).filter(Objects::nonNull)
                .filter(property -> property.path("dataType").path(0).asText().startsWith("text"))
                .filter(property -> property.path("indexSearchable").asBoolean(true)).toList();
        if (searched.isEmpty()) {
            throw Refusals.invalid("bm25 search: no searchable properties found");
        }
        Map<ObjectNode, Double> scores = new HashMap<>();
        searched.forEach(property -> score(property, query, objects, scores));
        return scores.entrySet().stream().map(entry -> new Found(entry.getKey(), 0, entry.getValue()))
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(found -> found.object().path("id").asText()))
                .toList();
    }

    private static void score(JsonNode property, String query, List<ObjectNode> objects, Map<ObjectNode, Double> scores) {
        Map<ObjectNode, List<String>> tokens = new HashMap<>();
        objects.forEach(object -> tokens.put(object, Tokens.of(property, object.path("properties").path(property.path("name").asText())
                .asText())));
        double average = tokens.values().stream().mapToInt(List::size).average().orElse(1);
        for (String word : Tokens.of(property, query)) {
            long holders = tokens.values().stream().filter(list -> list.contains(word)).count();
            double rarity = Math.log(1 + (objects.size() - holders + 0.5) / (holders + 0.5));
            tokens.forEach((object, list) -> {
                long times = list.stream().filter(word::equals).count();
                if (times > 0) {
                    scores.merge(object, rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * list.size() / average)), Double::sum);
                }
            });
        }
    }

    private static Map<ObjectNode, Double> scaled(List<Found> found, java.util.function.ToDoubleFunction<Found> score) {
        double most = found.stream().mapToDouble(score).max().orElse(0);
        double least = found.stream().mapToDouble(score).min().orElse(0);
        Map<ObjectNode, Double> scaled = new HashMap<>();
        found.forEach(one -> scaled.put(one.object(), most == least ? 1 : (score.applyAsDouble(one) - least) / (most - least)));
        return scaled;
    }
}
