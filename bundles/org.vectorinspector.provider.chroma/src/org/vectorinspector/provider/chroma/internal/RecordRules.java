package org.vectorinspector.provider.chroma.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorSpace;

/** Says why a server cannot keep a record, so that nothing of it is dropped silently. */
final class RecordRules {
    private static final String RESERVED = "chroma:document";

    private final boolean lists;

    /** Makes the rules of a server that keeps lists, or does not. */
    RecordRules(boolean lists) {
        this.lists = lists;
    }

    /** Returns a sentence, empty when the record can be kept. */
    Optional<String> refusal(RecordBatch records, int row) {
        if (records.ids().get(row).kind() != IdKind.TEXT) {
            return Optional.of("Chroma's ids are texts.");
        }
        if (records.vectors().keySet().stream().anyMatch(space -> !space.equals(VectorSpace.DEFAULT) && records.vectors().get(space).has(row))) {
            return Optional.of("Chroma keeps one vector, in the space «" + VectorSpace.DEFAULT + "».");
        }
        VectorBlock vectors = records.vectors().get(VectorSpace.DEFAULT);
        if (vectors == null || !vectors.has(row)) {
            return Optional.of("Chroma needs a vector with every record.");
        }
        return records.metadata().get(row).values().entrySet().stream().map(this::refusal).flatMap(Optional::stream).findFirst();
    }

    /** Returns why a value cannot be kept. */
    Optional<String> refusal(Map.Entry<String, Value> entry) {
        String key = entry.getKey();
        if (key.equals(RESERVED) || key.isEmpty()) {
            return Optional.of("Chroma keeps the key «" + key + "» for itself.");
        }
        return switch (entry.getValue()) {
            case Value.Text text -> Optional.empty();
            case Value.Whole whole -> Optional.empty();
            case Value.Decimal decimal -> negativeZero(decimal)
                    ? Optional.of("Chroma would turn the -0.0 of «" + key + "» into 0.0.") : Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Exact exact -> Optional.of("Chroma has no number like that of «" + key + "».");
            case Value.Nothing nothing -> Optional.of("Chroma cannot keep null in «" + key + "».");
            case Value.Items(List<Value> values) -> list(key, values);
            case Value.Fields fields -> Optional.of("Chroma cannot keep the object in «" + key + "».");
        };
    }

    private Optional<String> list(String key, List<Value> values) {
        if (!lists) {
            return Optional.of("This Chroma cannot keep the list in «" + key + "».");
        }
        boolean simple = values.stream().allMatch(value -> value instanceof Value.Text || value instanceof Value.Whole
                || value instanceof Value.Flag || value instanceof Value.Decimal && !negativeZero(value));
        boolean alike = values.stream().map(Value::getClass).distinct().count() == 1;
        return simple && alike ? Optional.empty()
                : Optional.of("Chroma keeps lists of values of one kind, not the one in «" + key + "».");
    }

    private static boolean negativeZero(Value value) {
        return value instanceof Value.Decimal(double number) && Double.compare(number, -0.0) == 0;
    }
}
