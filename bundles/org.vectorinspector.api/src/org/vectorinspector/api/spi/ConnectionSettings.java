package org.vectorinspector.api.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person set for a connection, by the keys of the descriptor's fields; no secrets. Immutable.
 *
 * @param values texts as they are saved: numbers in decimal, flags as {@code true} or {@code false}
 */
public record ConnectionSettings(Map<String, String> values) {
    /** Settings without a single value. */
    public static final ConnectionSettings EMPTY = new ConnectionSettings(Map.of());

    public ConnectionSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns the text of a field, empty where it is missing or blank. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Returns the number of a field, empty where it is missing or blank.
     *
     * @throws IllegalArgumentException when the text is no whole number, which checked settings never are
     */
    public Optional<Integer> number(String key) {
        return text(key).map(Integer::valueOf);
    }

    /** Tells whether a flag is set; a missing one is not. */
    public boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** Returns a copy in which the field has this text. */
    public ConnectionSettings with(String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(values);
        copy.put(key, value);
        return new ConnectionSettings(copy);
    }
}
