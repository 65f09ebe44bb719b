package org.vectorinspector.provider.pgvector.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Value;

/**
 * Writes filters as conditions on a table under the name {@code t}, with the meaning of {@link
 * org.vectorinspector.api.model.FilterMatcher}. A condition that is null means no; every negation says so.
 */
final class FilterSql {
    private static final String NEVER = "false";

    private final TableLayout table;

    FilterSql(TableLayout table) {
        this.table = table;
    }

    /** Returns the condition in parentheses. */
    Sql of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> joined(" and ", parts, this::of);
            case Filter.Or(List<Filter> parts) -> joined(" or ", parts, this::of);
            case Filter.Not(Filter part) -> not(of(part));
            case Filter.Equals(String key, Value value) -> same(key, value);
            case Filter.NotEquals(String key, Value value) -> not(same(key, value));
            case Filter.In(String key, List<Value> values) -> joined(" or ", values, value -> same(key, value));
            case Filter.NotIn(String key, List<Value> values) -> not(joined(" or ", values, value -> same(key, value)));
            case Filter.Compare(String key, Comparison comparison, Value.Text(String text)) -> comparedText(key, comparison, text);
            case Filter.Compare(String key, Comparison comparison, Value value) -> comparedNumber(key, sign(comparison), value);
            case Filter.Exists(String key) -> exists(key);
            case Filter.Contains(String key, String text) -> Texts.storable(text) ? contains(key, text) : Sql.of(NEVER);
            case Filter.DocumentContains(String text) -> table.document().filter(column -> Texts.storable(text))
                    .map(column -> within("t." + Sql.quoted(column) + "::text", text)).orElse(Sql.of(NEVER));
        };
    }

    /** Returns the expression of a key's value as JSON, empty where the table has no such key. */
    Optional<Sql> json(String key) {
        Optional<PlainColumn> column = table.column(key);
        if (column.isPresent()) {
            return Optional.of(Sql.of(column.get().asJson()));
        }
        String inBag = table.keyInBag(key);
        return table.bagValue().filter(bag -> Texts.storable(inBag))
                .map(bag -> Sql.of("(" + bag + " -> ").bind(inBag, "text").add(")"));
    }

    private static <T> Sql joined(String word, List<T> parts, Function<T, Sql> writer) {
        Sql sql = Sql.of("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : word).add(writer.apply(parts.get(i)));
        }
        return sql.add(")");
    }

    private static Sql not(Sql condition) {
        return Sql.of("((").add(condition).add(") is not true)");
    }

    private Sql same(String key, Value value) {
        if (value instanceof Value.Text(String text) && !Texts.storable(text)) {
            return Sql.of(NEVER);
        }
        Optional<PlainColumn> column = table.column(key);
        if (column.isEmpty()) {
            return sameInBag(table.keyInBag(key), value);
        }
        String own = column.get().value();
        return switch (column.get().kind()) {
            case TEXT -> value instanceof Value.Text(String text) ? Sql.of(own + " = ").bind(text, "text") : Sql.of(NEVER);
            case FLAG -> value instanceof Value.Flag(boolean set) ? Sql.of(own + " = ").bind(Boolean.toString(set), "boolean")
                    : Sql.of(NEVER);
            case WHOLE -> number(value).map(number -> whole(own, "=", number)).orElse(Sql.of(NEVER));
            case NUMBER, DOUBLE, SINGLE, JSON, LIST, OTHER -> Sql.of(column.get().asJson() + " @> ").bind(BagJson.text(value), "jsonb");
        };
    }

    /** Asks by containment, which an index on the bag can answer: for the value itself, and for a list that holds it. */
    private Sql sameInBag(String key, Value value) {
        if (table.bag().isEmpty() || !Texts.storable(key)) {
            return Sql.of(NEVER);
        }
        String bag = table.bagValue().orElseThrow();
        String name = BagJson.text(Value.of(key));
        String json = BagJson.text(value);
        return Sql.of("(" + bag + " @> ").bind("{" + name + ":" + json + "}", "jsonb")
                .add(" or " + bag + " @> ").bind("{" + name + ":[" + json + "]}", "jsonb").add(")");
    }

    /** No kept text has a NUL, so that one less than {@code "a\0…"} is one less than {@code "a\1"}, and the server can be asked that. */
    private Sql comparedText(String key, Comparison comparison, String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            boolean below = comparison == Comparison.LESS || comparison == Comparison.AT_MOST;
            return comparedText(key, below ? Comparison.LESS : Comparison.AT_LEAST, text.substring(0, nul) + '\u0001');
        }
        if (!Texts.storable(text)) {
            return Sql.of(NEVER);
        }
        Optional<PlainColumn> column = table.column(key);
        if (column.isPresent() && column.get().kind() == PlainColumn.Kind.TEXT) {
            return Sql.of(column.get().value() + " collate \"C\" " + sign(comparison) + " ").bind(text, "text");
        }
        return json(key).map(json -> byPath(json, "string", sign(comparison), text, "text")).orElse(Sql.of(NEVER));
    }

    private Sql comparedNumber(String key, String sign, Value value) {
        BigDecimal number = number(value).orElseThrow();
        Optional<PlainColumn> column = table.column(key);
        if (column.isPresent() && column.get().kind() == PlainColumn.Kind.WHOLE) {
            return whole(column.get().value(), sign, number);
        }
        return json(key).map(json -> byPath(json, "number", sign, number.toPlainString(), "numeric")).orElse(Sql.of(NEVER));
    }

    private static Sql byPath(Sql json, String type, String sign, String bound, String boundType) {
        String path = "'$ ? (@.type() == \"" + type + "\" && @ " + sign + " $v)'";
        return Sql.of("jsonb_path_exists(").add(json).add(", " + path + ", jsonb_build_object('v', ").bind(bound, boundType).add("))");
    }

    /** Compares with a number that may have a fraction or be too large for the column. */
    private static Sql whole(String column, String sign, BigDecimal number) {
        boolean fits = number.stripTrailingZeros().scale() <= 0 && number.toBigInteger().bitLength() < Long.SIZE;
        return fits ? Sql.of(column + " " + sign + " ").bind(number.toBigInteger().toString(), "bigint")
                : Sql.of(column + "::numeric " + sign + " ").bind(number.toPlainString(), "numeric");
    }

    private Sql exists(String key) {
        return json(key).map(json -> json.add(" <> 'null'::jsonb")).orElse(Sql.of(NEVER));
    }

    private Sql contains(String key, String text) {
        Optional<PlainColumn> column = table.column(key);
        if (column.isPresent() && column.get().kind() == PlainColumn.Kind.TEXT) {
            return within(column.get().value(), text);
        }
        return json(key).map(json -> Sql.of("exists (select from jsonb_path_query(").add(json)
                .add(", '$ ? (@.type() == \"string\")') as found(v) where strpos(found.v #>> '{}', ").bind(text, "text").add(") > 0)"))
                .orElse(Sql.of(NEVER));
    }

    private static Sql within(String expression, String text) {
        return Sql.of("strpos(" + expression + ", ").bind(text, "text").add(") > 0");
    }

    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
            case Value.Decimal(double number) -> Optional.of(new BigDecimal(Double.toString(number)));
            case Value.Exact(BigDecimal number) -> Optional.of(number);
            case Value.Text text -> Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Nothing nothing -> Optional.empty();
            case Value.Items items -> Optional.empty();
            case Value.Fields fields -> Optional.empty();
        };
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case GREATER -> ">";
            case AT_LEAST -> ">=";
        };
    }
}
