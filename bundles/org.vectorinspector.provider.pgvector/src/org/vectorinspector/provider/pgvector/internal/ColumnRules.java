package org.vectorinspector.provider.pgvector.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.Value;

/** Says which values a typed column keeps as they are, and how they are sent. */
final class ColumnRules {
    private static final List<String> NOT_FINITE = List.of("NaN", "Infinity", "-Infinity");
    private static final long WHOLE_IN_DOUBLE = 1L << 53;
    private static final long WHOLE_IN_SINGLE = 1L << 24;

    private ColumnRules() {
    }

    /** Returns why a column cannot keep a value, empty when it can or when only the server can tell. */
    static Optional<String> refusal(PlainColumn column, Value value) {
        Optional<String> unfit = BagJson.refusal(column.name(), value);
        return unfit.isPresent() || column.computed() || value instanceof Value.Nothing || fits(column.kind(), value) ? unfit
                : Optional.of("The column «" + column.name() + "» is of type " + column.type() + ".");
    }

    /** Returns the text by which a value is sent, null for none. */
    static String text(PlainColumn column, Value value) {
        return switch (column.kind()) {
            case JSON -> BagJson.text(value);
            case LIST -> value instanceof Value.Nothing ? null : BagJson.text(value);
            case TEXT, WHOLE, NUMBER, DOUBLE, SINGLE, FLAG, OTHER -> scalar(value);
        };
    }

    /** Returns the parameter of an insert for a column. */
    static String parameter(TableLayout table, PlainColumn column) {
        if (column.kind() != PlainColumn.Kind.LIST) {
            return "?::" + column.type();
        }
        String object = "jsonb_build_object(" + Sql.literal(column.name()) + ", ?::jsonb)";
        return "(jsonb_populate_record(null::" + table.sqlName() + ", " + object + "))." + Sql.quoted(column.name());
    }

    private static boolean fits(PlainColumn.Kind kind, Value value) {
        return switch (kind) {
            case TEXT, OTHER -> value instanceof Value.Text;
            case WHOLE -> value instanceof Value.Whole;
            case NUMBER -> value instanceof Value.Whole || value instanceof Value.Decimal || value instanceof Value.Exact
                    || notFinite(value);
            case DOUBLE -> value instanceof Value.Decimal || whole(value, WHOLE_IN_DOUBLE) || notFinite(value);
            case SINGLE -> value instanceof Value.Decimal(double number) && single(number) || whole(value, WHOLE_IN_SINGLE)
                    || notFinite(value);
            case FLAG -> value instanceof Value.Flag;
            case JSON -> true;
            case LIST -> value instanceof Value.Items;
        };
    }

    private static boolean notFinite(Value value) {
        return value instanceof Value.Text(String text) && NOT_FINITE.contains(text);
    }

    private static boolean whole(Value value, long bound) {
        return value instanceof Value.Whole(long number) && -bound <= number && number <= bound;
    }

    private static boolean single(double number) {
        return Double.parseDouble(Float.toString((float) number)) == number;
    }

    private static String scalar(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Decimal(double number) -> Double.toString(number);
            case Value.Exact(BigDecimal number) -> number.toPlainString();
            case Value.Flag(boolean set) -> Boolean.toString(set);
            case Value.Nothing nothing -> null;
            case Value.Items items -> throw new IllegalArgumentException("checked before: " + items);
            case Value.Fields fields -> throw new IllegalArgumentException("checked before: " + fields);
        };
    }
}
