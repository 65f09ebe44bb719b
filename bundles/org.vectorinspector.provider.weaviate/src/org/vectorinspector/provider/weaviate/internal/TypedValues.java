package org.vectorinspector.provider.weaviate.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Value;

/**
 * Turns what JSON says into what the schema means. JSON of the server writes the whole number 2 of a decimal property as {@code 2},
 * and large whole numbers with an exponent; references come with an address of the server's own, which follows from the other one.
 */
final class TypedValues {
    private static final String HREF = "href";

    private TypedValues() {
    }

    static Value read(Property property, Value value) {
        if (value instanceof Value.Items(List<Value> values) && (property.list() || property.type() == PropertyType.REFERENCE)) {
            return new Value.Items(values.stream().map(item -> single(property, item)).toList());
        }
        return single(property, value);
    }

    private static Value single(Property property, Value value) {
        return switch (property.type()) {
            case INT -> Numbers.of(value).flatMap(TypedValues::whole).orElse(value);
            case NUMBER -> Numbers.of(value).map(BigDecimal::doubleValue).filter(Double::isFinite)
                    .<Value>map(number -> decimal(value, number))
                    .orElse(value);
            case OBJECT -> value instanceof Value.Fields(Map<String, Value> fields) ? object(property, fields) : value;
            case REFERENCE -> value instanceof Value.Fields(Map<String, Value> fields) ? reference(fields) : value;
            case TEXT, BOOLEAN, DATE, UUID, GEO, PHONE, BLOB, OTHER -> value;
        };
    }

    private static Value object(Property property, Map<String, Value> fields) {
        Map<String, Value> typed = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            Property nested = property.nested().get(key);
            typed.put(key, nested == null ? value : read(nested, value));
        });
        return new Value.Fields(typed);
    }

    private static Value reference(Map<String, Value> fields) {
        Map<String, Value> address = new LinkedHashMap<>(fields);
        address.remove(HREF);
        return new Value.Fields(address);
    }

    /** Keeps the sign of a zero, which a {@link BigDecimal} loses. */
    private static Value decimal(Value value, double number) {
        return value instanceof Value.Decimal ? value : Value.of(number);
    }

    private static Optional<Value> whole(BigDecimal number) {
        try {
            return Optional.of(Value.of(number.longValueExact()));
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}
