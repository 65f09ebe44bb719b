package org.vectorinspector.provider.weaviate.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Value;

/**
 * Says why a property cannot keep a value, so that nothing is changed or dropped silently. What the server itself checks and says
 * (dates, UUIDs, base64, telephone numbers, addresses of records) is left to it.
 */
final class ValueRules {
    private static final long LARGEST_WHOLE = 1L << 53;

    private ValueRules() {
    }

    /** Returns a sentence, empty when the property can keep the value. */
    static Optional<String> refusal(Property property, Value value) {
        if (value instanceof Value.Nothing) {
            return Optional.of("Weaviate cannot keep null in «" + property.name() + "».");
        }
        boolean several = property.list() || property.type() == PropertyType.REFERENCE;
        if (several != value instanceof Value.Items) {
            return property.type() == PropertyType.OTHER ? Optional.empty() : mismatch(property);
        }
        if (value instanceof Value.Items(List<Value> values)) {
            return values.stream().map(item -> single(property, item)).flatMap(Optional::stream).findFirst();
        }
        return single(property, value);
    }

    private static Optional<String> single(Property property, Value value) {
        return switch (property.type()) {
            case TEXT, DATE, UUID, BLOB -> value instanceof Value.Text ? Optional.empty() : mismatch(property);
            case BOOLEAN -> value instanceof Value.Flag ? Optional.empty() : mismatch(property);
            case INT -> whole(property, value);
            case NUMBER -> decimal(property, value);
            case GEO, PHONE, REFERENCE -> value instanceof Value.Fields ? Optional.empty() : mismatch(property);
            case OBJECT -> value instanceof Value.Fields(Map<String, Value> fields) ? object(property, fields) : mismatch(property);
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<String> whole(Property property, Value value) {
        if (value instanceof Value.Whole(long number) && Math.abs(number) <= LARGEST_WHOLE && number != Long.MIN_VALUE) {
            return Optional.empty();
        }
        boolean large = value instanceof Value.Whole || value instanceof Value.Exact;
        return large ? Optional.of("Weaviate has no exact whole numbers beyond 2^53, as in «" + property.name() + "».")
                : mismatch(property);
    }

    /** A whole number becomes a decimal one of the same value; one that has no such is refused. */
    private static Optional<String> decimal(Property property, Value value) {
        return switch (value) {
            case Value.Decimal decimal -> Optional.empty();
            case Value.Whole(long number) when Numbers.isDouble(BigDecimal.valueOf(number)) -> Optional.empty();
            case Value.Whole whole -> Optional.of("Weaviate has no number like that of «" + property.name() + "».");
            case Value.Exact exact -> Optional.of("Weaviate has no number like that of «" + property.name() + "».");
            default -> mismatch(property);
        };
    }

    private static Optional<String> object(Property property, Map<String, Value> fields) {
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            Property nested = property.nested().get(field.getKey());
            if (nested == null) {
                return Optional.of("The objects in «" + property.name() + "» have no «" + field.getKey() + "».");
            }
            Optional<String> refusal = refusal(nested, field.getValue());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mismatch(Property property) {
        return Optional.of("The property «" + property.name() + "» of this collection takes " + property.dataType() + " only.");
    }
}
