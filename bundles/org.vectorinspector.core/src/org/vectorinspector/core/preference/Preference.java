package org.vectorinspector.core.preference;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vectorinspector.api.model.Value;

/**
 * A typed key. What is saved under it but cannot be its value counts as the default.
 *
 * @param key such as {@code connections.limit}; the system property {@code vectorinspector.} and the key wins over what is saved
 * @param fallback the default
 * @param parse reads a text, empty where it cannot be a value
 * @param write makes the JSON value
 * @param <T> what the values are
 */
public record Preference<T>(String key, T fallback, Function<String, Optional<T>> parse, Function<T, Value> write) {
    private static final String PROPERTIES = "vectorinspector.";

    public Preference {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(fallback, "fallback");
        Objects.requireNonNull(parse, "parse");
        Objects.requireNonNull(write, "write");
    }

    /** Returns the key of a whole number between two bounds. */
    public static Preference<Integer> number(String key, int fallback, int least, int most) {
        return new Preference<>(key, fallback, text -> integer(text).filter(number -> number >= least && number <= most),
                number -> Value.of(number.longValue()));
    }

    /** Returns the key of one of several words, saved in lower case. */
    public static <E extends Enum<E>> Preference<E> choice(String key, E fallback) {
        return new Preference<>(key, fallback, text -> constant(fallback.getDeclaringClass(), text), choice -> Value.of(word(choice)));
    }

    /** Returns the system property that wins over what is saved. */
    public String property() {
        return PROPERTIES + key;
    }

    /** Returns what a saved value means, empty where it cannot be one. */
    Optional<T> read(Value saved) {
        return switch (saved) {
            case Value.Text(String text) -> parse.apply(text);
            case Value.Whole(long number) -> parse.apply(Long.toString(number));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants()).filter(choice -> word(choice).equals(text.strip())).findFirst();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
