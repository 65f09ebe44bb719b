package org.vectorinspector.provider.qdrant.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorKind;

/**
 * Says why Qdrant cannot keep a record, so that nothing of it is changed or dropped silently.
 *
 * @param collection never null
 */
record RecordRules(QdrantCollection collection) {
    private static final BigInteger LARGEST = BigInteger.TWO.pow(Long.SIZE).subtract(BigInteger.ONE);

    /** Returns a sentence, empty when the record can be kept. */
    Optional<String> refusal(RecordBatch records, int row) {
        if (!PointIds.possible(records.ids().get(row))) {
            return Optional.of("Qdrant's ids are whole numbers from 0 to 18446744073709551615 or UUIDs.");
        }
        for (Map.Entry<String, VectorBlock> entry : records.vectors().entrySet()) {
            Optional<String> refusal = entry.getValue().has(row) ? vector(entry.getKey(), entry.getValue(), row) : Optional.empty();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return texts(records, row);
    }

    private Optional<String> vector(String name, VectorBlock block, int row) {
        Optional<Space> space = collection.space(name);
        if (space.isEmpty()) {
            return Optional.of("The collection has no vector space «" + name + "».");
        }
        VectorKind kind = block instanceof ListBlock list ? kind(list.vector(row).orElseThrow()) : VectorKind.DENSE;
        return kind == space.get().kind() ? Optional.empty()
                : Optional.of("The vector space «" + name + "» has vectors of another kind: " + word(space.get().kind()) + " ones.");
    }

    private Optional<String> texts(RecordBatch records, int row) {
        if (records.documents().get(row).filter(text -> !wellFormed(text)).isPresent()) {
            return Optional.of("The document has half a character in it.");
        }
        Optional<Value> atDocument = records.metadata().get(row).get(collection.documentKey());
        if (atDocument.filter(value -> records.documents().get(row).isPresent() || value instanceof Value.Text).isPresent()) {
            return Optional.of("The key «" + collection.documentKey() + "» is where this collection has its documents.");
        }
        return refusal(records.metadata().get(row));
    }

    /** Returns why metadata cannot be kept, empty when it can. */
    static Optional<String> refusal(Metadata metadata) {
        return fields(metadata.values());
    }

    private static Optional<String> fields(Map<String, Value> values) {
        for (Map.Entry<String, Value> field : values.entrySet()) {
            Optional<String> refusal = value(field.getKey(), field.getValue());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(String key, Value value) {
        if (!wellFormed(key)) {
            return Optional.of("A key has half a character in it.");
        }
        return switch (value) {
            case Value.Text(String text) -> wellFormed(text) ? Optional.empty() : Optional.of("The text of «" + key + "» has half a character in it.");
            case Value.Exact(BigDecimal number) -> unsigned(number) ? Optional.empty() : Optional.of("Qdrant has no number like that of «" + key + "».");
            case Value.Items(var values) -> values.stream().flatMap(item -> value(key, item).stream()).findFirst();
            case Value.Fields(var values) -> fields(values);
            case Value.Whole whole -> Optional.empty();
            case Value.Decimal decimal -> Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Nothing nothing -> Optional.empty();
        };
    }

    /** Tells whether a number that is no signed one of 64 bits is an unsigned one: Qdrant keeps these exactly. */
    private static boolean unsigned(BigDecimal number) {
        return number.scale() == 0 && number.signum() >= 0 && number.toBigIntegerExact().compareTo(LARGEST) <= 0;
    }

    private static boolean wellFormed(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (Character.isSurrogate(text.charAt(place)) && !Character.isSupplementaryCodePoint(text.codePointAt(place++))) {
                return false;
            }
        }
        return true;
    }

    private static VectorKind kind(Vector vector) {
        return switch (vector) {
            case Vector.Dense dense -> VectorKind.DENSE;
            case Vector.Sparse sparse -> VectorKind.SPARSE;
            case Vector.Multi multi -> VectorKind.MULTI;
        };
    }

    private static String word(VectorKind kind) {
        return switch (kind) {
            case DENSE -> "dense";
            case SPARSE -> "sparse";
            case MULTI -> "several dense";
        };
    }
}
