package org.vectorinspector.core.together;

import java.util.Optional;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.ValueJson;

/**
 * By what records of several collections count as the same. Compared is what a person reads: the number 7 and the text 7 are the
 * same, because databases differ in the kinds that they know.
 */
public sealed interface AlignBy {
    /** Returns what a record is matched by, empty where it has nothing of the kind. */
    Optional<String> keyOf(VectorRecord item);

    /** By the id. */
    record Id() implements AlignBy {
        @Override
        public Optional<String> keyOf(VectorRecord item) {
            return Optional.of(item.id().text());
        }
    }

    /**
     * By a value of the metadata.
     *
     * @param key its name, never blank
     */
    record MetadataKey(String key) implements AlignBy {
        public MetadataKey {
            if (key.isBlank()) {
                throw new IllegalArgumentException("Records are matched by a key with a name");
            }
        }

        @Override
        public Optional<String> keyOf(VectorRecord item) {
            return item.metadata().get(key).flatMap(MetadataKey::text);
        }

        private static Optional<String> text(Value value) {
            return switch (value) {
                case Value.Text(String text) -> Optional.of(text);
                case Value.Decimal(double number) when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    Optional.of(Long.toString((long) number));
                case Value.Nothing nothing -> Optional.empty();
                default -> Optional.of(ValueJson.text(value));
            };
        }
    }
}
