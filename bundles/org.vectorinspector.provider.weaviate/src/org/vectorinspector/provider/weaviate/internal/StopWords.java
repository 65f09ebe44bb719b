package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.vectorinspector.json.JsonInput;

/** The words that a collection's index leaves out: a filter on one of them alone finds nothing, and the server says so. */
final class StopWords {
    /** The server's own list, which holds unless a collection says otherwise. */
    static final Set<String> ENGLISH = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it",
            "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will",
            "with");

    private StopWords() {
    }

    /** Takes an {@code invertedIndexConfig} and returns its stop words. */
    static Set<String> readIndex(JsonInput in) throws IOException {
        Set<String> words = ENGLISH;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("stopwords") && in.peek() == JsonInput.Token.BEGIN_OBJECT) {
                words = read(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return words;
    }

    private static Set<String> read(JsonInput in) throws IOException {
        Set<String> preset = ENGLISH;
        Set<String> more = new HashSet<>();
        Set<String> less = new HashSet<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "preset" -> preset = in.nextText().equals("none") ? Set.of() : ENGLISH;
                case "additions" -> readWords(in, more);
                case "removals" -> readWords(in, less);
                default -> in.skipValue();
            }
        }
        in.endObject();
        Set<String> words = new HashSet<>(preset);
        words.removeAll(less);
        words.addAll(more);
        return words;
    }

    private static void readWords(JsonInput in, Set<String> words) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            words.add(in.nextText().toLowerCase(Locale.ROOT));
        }
        in.endArray();
    }
}
