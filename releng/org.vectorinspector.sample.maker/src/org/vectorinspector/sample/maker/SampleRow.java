package org.vectorinspector.sample.maker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One record of a sample before it has a vector.
 *
 * @param id code points in hexadecimal without the variation selector, which sources set differently
 * @param document the text that becomes the vector
 * @param metadata flat values by key; all rows of a sample have the same keys in the same order
 */
record SampleRow(String id, String document, Map<String, Object> metadata) {
    private static final int VARIATION_SELECTOR = 0xFE0F;

    SampleRow {
        metadata = new LinkedHashMap<>(metadata);
    }

    /** Returns the row of a character with its name and keywords; {@code more} follows them in the metadata. */
    static SampleRow of(String kind, String character, String name, List<String> keywords, Map<String, Object> more) {
        String words = String.join(", ", keywords);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(kind, character);
        metadata.put("name", name);
        metadata.put("keywords", words);
        metadata.putAll(more);
        return new SampleRow(idOf(character), words.isEmpty() ? name : name + ": " + words, metadata);
    }

    /** Returns the id of a character or sequence of characters. */
    static String idOf(String character) {
        return character.codePoints().filter(c -> c != VARIATION_SELECTOR)
                .mapToObj(c -> String.format("%04X", c)).collect(Collectors.joining("-"));
    }
}
