package org.vectorinspector.provider.weaviate.internal;

import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorKind;

/**
 * Says why a collection cannot keep a record.
 *
 * @param collection as it is now
 * @param properties with those that are going to be made
 */
record RecordRules(WeaviateCollection collection, NewProperties properties) {
    /** Returns a sentence, empty when the record can be kept. */
    Optional<String> refusal(RecordBatch records, int row) {
        if (records.ids().get(row).kind() != IdKind.UUID) {
            return Optional.of("Weaviate's ids are UUIDs.");
        }
        if (records.documents().get(row).isPresent() && properties.document().isEmpty()) {
            return Optional.of("This collection has no text property for documents, and other types have taken all names for it.");
        }
        return vectorRefusal(records, row).or(() -> records.metadata().get(row).values().entrySet().stream().map(this::refusal)
                .flatMap(Optional::stream).findFirst());
    }

    private Optional<String> vectorRefusal(RecordBatch records, int row) {
        for (Map.Entry<String, VectorBlock> entry : records.vectors().entrySet()) {
            if (!entry.getValue().has(row)) {
                continue;
            }
            Optional<Space> space = collection.shape().space(entry.getKey());
            if (space.isEmpty()) {
                return Optional.of("This collection has no vector space «" + entry.getKey() + "».");
            }
            if (kind(entry.getValue(), row) != space.get().kind()) {
                return Optional.of("The space «" + entry.getKey() + "» keeps vectors of another kind.");
            }
        }
        return Optional.empty();
    }

    private static VectorKind kind(VectorBlock block, int row) {
        return !(block instanceof ListBlock list) ? VectorKind.DENSE : switch (list.vector(row).orElseThrow()) {
            case Vector.Dense dense -> VectorKind.DENSE;
            case Vector.Sparse sparse -> VectorKind.SPARSE;
            case Vector.Multi multi -> VectorKind.MULTI;
        };
    }

    private Optional<String> refusal(Map.Entry<String, Value> entry) {
        String key = entry.getKey();
        if (properties.document().filter(key::equals).isPresent()) {
            return Optional.of("The property «" + key + "» holds the document.");
        }
        Optional<Property> property = properties.property(key);
        if (property.isPresent()) {
            return ValueRules.refusal(property.get(), entry.getValue());
        }
        return PropertyNames.refusal(key).or(() -> Optional.of(typeless(key, entry.getValue())));
    }

    private static String typeless(String key, Value value) {
        return switch (value) {
            case Value.Nothing nothing -> "Weaviate cannot keep null in «" + key + "».";
            case Value.Exact exact -> "Weaviate has no number like that of «" + key + "».";
            case Value.Items items when items.values().isEmpty() -> "Weaviate needs to know what the empty list in «" + key
                    + "» is a list of.";
            case Value.Items items -> "Weaviate's lists hold values of one kind, unlike the one in «" + key + "».";
            default -> "Weaviate cannot keep the value of «" + key + "»: its objects have named values of known kinds.";
        };
    }
}
