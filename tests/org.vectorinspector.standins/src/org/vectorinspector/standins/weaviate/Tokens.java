package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Cuts texts as a property's tokenization says. */
final class Tokens {
    private static final Set<String> ENGLISH = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into",
            "is",
            "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
            "will",
            "with");

    private Tokens() {
    }

    static List<String> of(JsonNode property, String text) {
        Stream<String> tokens = switch (property.path("tokenization").asText("word")) {
            case "field" -> Stream.of(text.strip());
            case "whitespace" -> Arrays.stream(text.split("\\s+"));
            case "lowercase" -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"));
            default -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        };
        return tokens.filter(token -> !token.isEmpty()).toList();
    }

    static boolean stopWord(JsonNode schema, String token) {
        JsonNode stopWords = schema.path("invertedIndexConfig").path("stopwords");
        return stopWords.path("preset").asText("en").equals("en") && ENGLISH.contains(token);
    }
}
