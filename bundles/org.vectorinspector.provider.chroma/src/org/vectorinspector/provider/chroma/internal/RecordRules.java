package org.vectorinspector.provider.chroma.internal;

import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorSpace;

/** Says why Chroma cannot keep a record, so that nothing of it is dropped silently. */
final class RecordRules {
    private static final String RESERVED = "chroma:document";

    private RecordRules() {
    }

    /** Returns a sentence, empty when the record can be kept. */
    static Optional<String> refusal(RecordBatch records, int row) {
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
        return records.metadata().get(row).values().entrySet().stream().map(RecordRules::refusal).flatMap(Optional::stream).findFirst();
    }

    /** Returns why a value cannot be kept. */
    static Optional<String> refusal(Map.Entry<String, Value> entry) {
        String key = entry.getKey();
        if (key.equals(RESERVED) || key.isEmpty()) {
            return Optional.of("Chroma keeps the key «" + key + "» for itself.");
        }
        return switch (entry.getValue()) {
            case Value.Text text -> Optional.empty();
            case Value.Whole whole -> Optional.empty();
            case Value.Decimal(double number) -> Double.compare(number, -0.0) == 0
                    ? Optional.of("Chroma would turn the -0.0 of «" + key + "» into 0.0.") : Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Exact exact -> Optional.of("Chroma has no number like that of «" + key + "».");
            case Value.Nothing nothing -> Optional.of("Chroma cannot keep null in «" + key + "».");
            case Value.Items items -> Optional.of("Chroma cannot keep the list in «" + key + "».");
            case Value.Fields fields -> Optional.of("Chroma cannot keep the object in «" + key + "».");
        };
    }
}
