package org.vectorinspector.provider.weaviate.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Value;

/** Finds the type of a property that is to be made for values that a collection has no place for yet. */
final class PropertyTypes {
    private PropertyTypes() {
    }

    /** Returns a property that can keep the value, empty where none can or the value does not tell. */
    static Optional<Property> of(String name, Value value) {
        if (value instanceof Value.Items(List<Value> values)) {
            Optional<Property> common = Optional.empty();
            for (int i = 0; i < values.size(); i++) {
                Optional<Property> own = values.get(i) instanceof Value.Items ? Optional.empty() : of(name, values.get(i));
                common = i == 0 ? own : common.flatMap(one -> own.flatMap(other -> joined(one, other)));
            }
            return common.map(item -> Property.of(name, item.type(), true, item.nested()));
        }
        return switch (value) {
            case Value.Text text -> single(name, PropertyType.TEXT);
            case Value.Whole whole -> single(name, PropertyType.INT);
            case Value.Decimal decimal -> single(name, PropertyType.NUMBER);
            case Value.Flag flag -> single(name, PropertyType.BOOLEAN);
            case Value.Fields(Map<String, Value> fields) -> object(name, fields);
            case Value.Exact exact -> Optional.empty();
            case Value.Nothing nothing -> Optional.empty();
            case Value.Items items -> throw new IllegalStateException("handled above: " + items);
        };
    }

    /** Returns a property that can keep the values of both: whole numbers beside decimal ones become decimal. */
    static Optional<Property> joined(Property one, Property other) {
        if (one.list() != other.list()) {
            return Optional.empty();
        }
        if (one.type() == PropertyType.OBJECT && other.type() == PropertyType.OBJECT) {
            return joinedNested(one, other).map(nested -> Property.of(one.name(), PropertyType.OBJECT, one.list(), nested));
        }
        if (one.type() == other.type()) {
            return Optional.of(one);
        }
        boolean numbers = numeric(one) && numeric(other);
        return numbers ? Optional.of(Property.of(one.name(), PropertyType.NUMBER, one.list(), Map.of())) : Optional.empty();
    }

    private static boolean numeric(Property property) {
        return property.type() == PropertyType.INT || property.type() == PropertyType.NUMBER;
    }

    private static Optional<Map<String, Property>> joinedNested(Property one, Property other) {
        Map<String, Property> nested = new LinkedHashMap<>(one.nested());
        for (Property more : other.nested().values()) {
            Property known = nested.get(more.name());
            Optional<Property> both = known == null ? Optional.of(more) : joined(known, more);
            if (both.isEmpty()) {
                return Optional.empty();
            }
            nested.put(more.name(), both.get());
        }
        return Optional.of(nested);
    }

    private static Optional<Property> object(String name, Map<String, Value> fields) {
        Map<String, Property> nested = new LinkedHashMap<>();
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            Optional<Property> property = PropertyNames.refusal(field.getKey()).isPresent() ? Optional.empty()
                    : of(field.getKey(), field.getValue());
            if (property.isEmpty()) {
                return Optional.empty();
            }
            nested.put(field.getKey(), property.get());
        }
        return nested.isEmpty() ? Optional.empty() : Optional.of(Property.of(name, PropertyType.OBJECT, false, nested));
    }

    private static Optional<Property> single(String name, PropertyType type) {
        return Optional.of(Property.of(name, type, false, Map.of()));
    }
}
