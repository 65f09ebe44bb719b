package org.vectorinspector.provider.pgvector.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.ValueJson;

/**
 * Writes values as {@code jsonb} keeps them. Its numbers have digits and a count of decimals but no exponent: {@code 1e20} would come
 * back as a whole number, so a decimal always goes with a decimal.
 */
final class BagJson {
    private BagJson() {
    }

    static String text(Value value) {
        return ValueJson.text(spelled(value));
    }

    /** Returns why {@code jsonb} cannot keep a value, empty when it can. */
    static Optional<String> refusal(String key, Value value) {
        if (!Texts.storable(key)) {
            return Optional.of("PostgreSQL cannot keep a key with a NUL or half a character.");
        }
        return switch (value) {
            case Value.Text(String text) -> Texts.storable(text) ? Optional.empty()
                    : Optional.of("PostgreSQL cannot keep the NUL or half character in «" + key + "».");
            case Value.Decimal(double number) -> Double.compare(number, -0.0) == 0
                    ? Optional.of("PostgreSQL would turn the -0.0 of «" + key + "» into 0.0.") : Optional.empty();
            case Value.Items items -> items.values().stream().map(item -> refusal(key, item)).flatMap(Optional::stream).findFirst();
            case Value.Fields fields -> fields.values().entrySet().stream().map(entry -> refusal(entry.getKey(), entry.getValue()))
                    .flatMap(Optional::stream).findFirst();
            case Value.Whole whole -> Optional.empty();
            case Value.Exact exact -> Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Nothing nothing -> Optional.empty();
        };
    }

    private static Value spelled(Value value) {
        return switch (value) {
            case Value.Decimal(double number) -> decimal(new BigDecimal(Double.toString(number)));
            case Value.Items items -> new Value.Items(items.values().stream().map(BagJson::spelled).toList());
            case Value.Fields fields -> {
                Map<String, Value> copy = new LinkedHashMap<>();
                fields.values().forEach((key, item) -> copy.put(key, spelled(item)));
                yield new Value.Fields(copy);
            }
            case Value.Text text -> text;
            case Value.Whole whole -> whole;
            case Value.Exact exact -> exact;
            case Value.Flag flag -> flag;
            case Value.Nothing nothing -> nothing;
        };
    }

    private static Value decimal(BigDecimal number) {
        return new Value.Exact(number.scale() < 1 ? number.setScale(1) : number);
    }
}
