package org.vectorinspector.provider.weaviate.internal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.provider.weaviate.internal.Condition.Clause;
import org.vectorinspector.provider.weaviate.internal.Condition.Refused;

/**
 * Compares one property with values. Values of another type than the property's are no error: they differ from all of its values. What
 * the server's index does not keep apart is refused: texts that it cuts into words, empty texts, and blanks around texts.
 *
 * @param property never null
 * @param stopWords words that the index leaves out
 */
record LeafCondition(Property property, Set<String> stopWords) {
    private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(1L << 53);
    private static final String SOME_UUID = "80000000-0000-0000-0000-000000000000";
    private static final String SOME_DATE = "2000-01-01T00:00:00Z";

    /** Returns that the property has, or does not have, this value. */
    Condition equal(Value value, boolean wanted) {
        String operator = wanted ? "Equal" : "NotEqual";
        Condition otherwise = wanted ? Condition.NEVER : Condition.ALWAYS;
        Optional<Condition> condition = switch (property.type()) {
            case TEXT -> text(value).map(text -> textRefusal(text).orElseGet(() -> clause(operator, "valueText",
                    GraphQlText.literal(text))));
            case INT -> Numbers.of(value).filter(Numbers::isWhole).map(number -> whole(operator, number));
            case NUMBER -> Numbers.of(value).filter(Numbers::isDouble).map(number -> decimal(number, wanted));
            case BOOLEAN -> value instanceof Value.Flag(boolean set) ? Optional.of(clause(operator, "valueBoolean", Boolean.toString(set)))
                    : Optional.empty();
            case DATE -> text(value).filter(LeafCondition::isDate).map(text -> clause(operator, "valueDate", GraphQlText.literal(text)));
            case UUID -> text(value).filter(LeafCondition::isUuid).map(text -> clause(operator, "valueText", GraphQlText.literal(text)));
            case BLOB -> text(value).map(text -> incomparable());
            case OTHER -> Optional.of(incomparable());
            case GEO, PHONE, OBJECT, REFERENCE -> Optional.empty();
        };
        return condition.map(this::indexed).orElse(otherwise);
    }

    /** Returns that the property lies on one side of this value. */
    Condition compared(Comparison comparison, Value value) {
        Optional<Condition> condition = switch (property.type()) {
            case TEXT -> text(value).map(text -> textOrder(comparison, text));
            case INT -> Numbers.of(value).map(number -> {
                Bound bound = Bound.whole(comparison, number);
                return whole(operator(bound.comparison()), bound.number());
            });
            case NUMBER -> Numbers.of(value).map(number -> {
                Bound bound = Bound.decimal(comparison, number);
                boolean belowZero = bound.comparison() == Comparison.LESS || bound.comparison() == Comparison.AT_LEAST;
                return clause(operator(bound.comparison()), "valueNumber", decimalText(bound.number(), belowZero));
            });
            case DATE -> text(value).<Condition>map(text -> isDate(text)
                    ? clause(operator(comparison), "valueDate", GraphQlText.literal(text))
                    : new Refused("«" + property.name() + "» is compared with dates like " + SOME_DATE + " only."));
            case UUID -> text(value).<Condition>map(text -> isUuid(text)
                    ? clause(operator(comparison), "valueText", GraphQlText.literal(text))
                    : new Refused("«" + property.name() + "» is compared with UUIDs in small letters only."));
            case BLOB -> text(value).map(text -> incomparable());
            case OTHER -> Optional.of(incomparable());
            case BOOLEAN, GEO, PHONE, OBJECT, REFERENCE -> Optional.empty();
        };
        return condition.map(this::indexed).orElse(Condition.NEVER);
    }

    /** Returns that the property is there, by two halves that are all of its values together. */
    Condition exists() {
        if (property.list()) {
            return new Refused("Weaviate does not tell an empty list in «" + property.name() + "» from a missing one.");
        }
        return indexed(switch (property.type()) {
            case TEXT -> new Refused("Weaviate does not tell an empty text in «" + property.name() + "» from a missing one.");
            case INT -> Condition.any(List.of(clause("LessThan", "valueInt", "0"), clause("GreaterThanEqual", "valueInt", "0")));
            case NUMBER -> Condition.any(List.of(clause("LessThan", "valueNumber", "0.0"),
                    clause("GreaterThanEqual", "valueNumber", "0.0")));
            case BOOLEAN -> Condition.any(List.of(clause("Equal", "valueBoolean", "true"), clause("Equal", "valueBoolean", "false")));
            case DATE -> halves("valueDate", SOME_DATE);
            case UUID -> halves("valueText", SOME_UUID);
            case GEO, PHONE, BLOB, OBJECT, REFERENCE, OTHER ->
                new Refused("Weaviate cannot ask whether «" + property.name() + "» is there: it is of the type " + property.dataType()
                        + ".");
        });
    }

    boolean holdsTexts() {
        return switch (property.type()) {
            case TEXT, DATE, UUID, BLOB, OTHER -> true;
            case INT, NUMBER, BOOLEAN, GEO, PHONE, OBJECT, REFERENCE -> false;
        };
    }

    private Condition indexed(Condition condition) {
        return property.filterable() || !(condition instanceof Clause) ? condition
                : new Refused("«" + property.name() + "» is in no index for filters.");
    }

    private Condition halves(String valueName, String middle) {
        String literal = GraphQlText.literal(middle);
        return Condition.any(List.of(clause("LessThan", valueName, literal), clause("GreaterThanEqual", valueName, literal)));
    }

    /** An empty text comes before every other, but the index does not have it: only what lies above a text is certain. */
    private Condition textOrder(Comparison comparison, String text) {
        boolean above = comparison == Comparison.GREATER || comparison == Comparison.AT_LEAST;
        if (!above) {
            return new Refused("Weaviate overlooks empty texts, so it cannot say which texts of «" + property.name()
                    + "» come before another.");
        }
        return textRefusal(text).orElseGet(() -> clause(operator(comparison), "valueText", GraphQlText.literal(text)));
    }

    private Optional<Condition> textRefusal(String text) {
        if (!property.tokenization().equals(Property.FIELD)) {
            return Optional.of(new Refused("Weaviate cuts the texts of «" + property.name() + "» into words (" + property.tokenization()
                    + "), so it cannot compare them as a whole."));
        }
        if (!text.equals(text.strip()) || text.isEmpty()) {
            return Optional.of(new Refused("Weaviate overlooks empty texts, and blanks at both ends of a text."));
        }
        return stopWords.contains(text.toLowerCase(Locale.ROOT))
                ? Optional.of(new Refused("Weaviate leaves the word «" + text + "» out of this collection's index.")) : Optional.empty();
    }

    private Condition incomparable() {
        return new Refused("Weaviate cannot compare the " + property.dataType() + " of «" + property.name() + "».");
    }

    private Condition whole(String operator, BigDecimal number) {
        return number.abs().compareTo(LARGEST_WHOLE) > 0 ? new Refused("Weaviate has no exact whole numbers beyond 2^53.")
                : clause(operator, "valueInt", number.toBigInteger().toString());
    }

    private Condition clause(String operator, String valueName, String value) {
        return Clause.of(property.name(), operator, valueName, value);
    }

    private static String operator(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "LessThan";
            case AT_MOST -> "LessThanEqual";
            case GREATER -> "GreaterThan";
            case AT_LEAST -> "GreaterThanEqual";
        };
    }

    /** The index keeps the two zeros apart, though they are equal. */
    private Condition decimal(BigDecimal number, boolean wanted) {
        String operator = wanted ? "Equal" : "NotEqual";
        Condition condition = clause(operator, "valueNumber", decimalText(number, false));
        if (number.signum() != 0) {
            return condition;
        }
        List<Condition> zeros = List.of(condition, clause(operator, "valueNumber", decimalText(number, true)));
        return wanted ? Condition.any(zeros) : Condition.all(zeros);
    }

    private static String decimalText(BigDecimal number, boolean negativeZero) {
        return negativeZero && number.signum() == 0 ? "-0.0" : Double.toString(number.doubleValue());
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static boolean isUuid(String text) {
        try {
            return java.util.UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException noUuid) {
            return false;
        }
    }
}
