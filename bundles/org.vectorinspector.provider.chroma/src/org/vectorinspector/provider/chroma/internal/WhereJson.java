package org.vectorinspector.provider.chroma.internal;

import java.util.List;
import java.util.stream.Stream;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/**
 * Writes filters, checked before, as Chroma's {@code where} and {@code where_document}.
 *
 * <p>The server (1.0.0) cuts the fraction off a number before it compares it with whole ones: {@code $lt 2.7} leaves out 2, and
 * {@code $eq 2.5} finds 2. Where a number has a fraction, its whole part is therefore put in or left out by a condition of its own.
 *
 * <p>A newer server keeps lists, into which {@code $eq} and {@code $ne} do not look: {@code $contains} and {@code $not_contains} do, and
 * they tell whole numbers from decimal ones. Its {@code where} also takes conditions on the document, under the key {@code #document}.
 */
final class WhereJson {
    private static final String DOCUMENT = "#document";

    /** Where conditions stand. */
    private enum Place {
        WHERE, WHERE_DOCUMENT
    }

    private final boolean lists;
    private final ChromaFilter rules;

    /** Makes a writer for a newer server, which keeps lists, or for an older one, which does not. */
    WhereJson(boolean lists) {
        this.lists = lists;
        this.rules = new ChromaFilter(lists);
    }

    /** Returns what the server can run. */
    ChromaFilter rules() {
        return rules;
    }

    /** Writes the names and conditions of a filter into an object that is open. */
    void write(JsonOutput out, Filter filter) {
        List<Filter> parts = parts(filter).toList();
        List<Filter> document = parts.stream().filter(ChromaFilter::ofDocument).toList();
        List<Filter> others = parts.stream().filter(part -> !ChromaFilter.ofDocument(part)).toList();
        if (!others.isEmpty()) {
            joined(out.name("where"), "$and", others, Place.WHERE);
        }
        if (!document.isEmpty()) {
            joined(out.name("where_document"), "$and", document, Place.WHERE_DOCUMENT);
        }
    }

    /** Returns the parts of a filter that are joined by and, however nested. */
    private static Stream<Filter> parts(Filter filter) {
        return filter instanceof Filter.And(List<Filter> parts) ? parts.stream().flatMap(WhereJson::parts) : Stream.of(filter);
    }

    private void joined(JsonOutput out, String word, List<Filter> parts, Place place) {
        if (parts.size() == 1) {
            condition(out, parts.getFirst(), place);
            return;
        }
        out.beginObject().name(word).beginArray();
        parts.forEach(part -> condition(out, part, place));
        out.endArray().endObject();
    }

    private void condition(JsonOutput out, Filter filter, Place place) {
        switch (filter) {
            case Filter.And(List<Filter> parts) -> joined(out, "$and", parts, place);
            case Filter.Or(List<Filter> parts) -> joined(out, "$or", parts, place);
            case Filter.Not(Filter part) -> document(out, "$not_contains", ((Filter.DocumentContains) part).text(), place);
            case Filter.DocumentContains(String text) -> document(out, "$contains", text, place);
            case Filter.Equals(String key, Value value) -> equal(out, key, value);
            case Filter.NotEquals(String key, Value value) -> unequal(out, key, value);
            case Filter.In(String key, List<Value> values) ->
                joined(out, "$or", values.stream().<Filter>map(value -> new Filter.Equals(key, value)).toList(), place);
            case Filter.NotIn(String key, List<Value> values) ->
                joined(out, "$and", values.stream().<Filter>map(value -> new Filter.NotEquals(key, value)).toList(), place);
            case Filter.Compare compare -> compared(out, compare.key(), operator(compare.comparison()), compare.value(),
                    holdsForWholePart(compare));
            case Filter.Exists exists -> throw new IllegalArgumentException("checked before: " + exists);
            case Filter.Contains contains -> throw new IllegalArgumentException("checked before: " + contains);
        }
    }

    private static void document(JsonOutput out, String operator, String text, Place place) {
        if (place == Place.WHERE_DOCUMENT) {
            out.beginObject().name(operator).text(text).endObject();
        } else {
            leaf(out, DOCUMENT, operator, Value.of(text));
        }
    }

    private void equal(JsonOutput out, String key, Value value) {
        if (!lists) {
            compared(out, key, "$eq", value, false);
            return;
        }
        out.beginObject().name("$or").beginArray();
        compared(out, key, "$eq", value, false);
        kinds(value).forEach(kind -> leaf(out, key, "$contains", kind));
        out.endArray().endObject();
    }

    private void unequal(JsonOutput out, String key, Value value) {
        if (!lists) {
            compared(out, key, "$ne", value, true);
            return;
        }
        out.beginObject().name("$and").beginArray();
        compared(out, key, "$ne", value, true);
        kinds(value).forEach(kind -> leaf(out, key, "$not_contains", kind));
        out.endArray().endObject();
    }

    /** Returns a value as each of the kinds that it equals. */
    private static Stream<Value> kinds(Value value) {
        return switch (value) {
            case Value.Whole(long number) when (long) (double) number == number && number != Long.MAX_VALUE ->
                Stream.of(value, Value.of((double) number));
            case Value.Decimal(double number) when number == Math.rint(number) -> Stream.of(value, Value.of((long) number));
            default -> Stream.of(value);
        };
    }

    private static void compared(JsonOutput out, String key, String operator, Value value, boolean wholePartFits) {
        if (!(value instanceof Value.Decimal(double number)) || number == Math.rint(number)) {
            leaf(out, key, operator, value);
            return;
        }
        out.beginObject().name(wholePartFits ? "$or" : "$and").beginArray();
        leaf(out, key, operator, value);
        leaf(out, key, wholePartFits ? "$eq" : "$ne", Value.of((long) number));
        out.endArray().endObject();
    }

    private static boolean holdsForWholePart(Filter.Compare compare) {
        return compare.value() instanceof Value.Decimal(double number) && compare.comparison().holds(Double.compare((long) number, number));
    }

    private static void leaf(JsonOutput out, String key, String operator, Value value) {
        out.beginObject().name(key).beginObject().name(operator);
        ValueJson.write(out, value);
        out.endObject().endObject();
    }

    private static String operator(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "$lt";
            case AT_MOST -> "$lte";
            case GREATER -> "$gt";
            case AT_LEAST -> "$gte";
        };
    }
}
