package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.filter.FilterSyntaxException;
import org.vectorinspector.core.filter.FilterText;

class FilterTextTest {
    private static final Filter YEAR = new Filter.Compare("year", Comparison.AT_LEAST, Value.of(2020));
    private static final Filter GENRE = new Filter.In("genre", List.of(Value.of("a"), Value.of("b")));

    @Test
    void readsEveryKindOfCondition() throws FilterSyntaxException {
        Map<String, Filter> expected = Map.ofEntries(
                Map.entry("year >= 2020", YEAR),
                Map.entry("genre in (\"a\", 'b')", GENRE),
                Map.entry("genre NOT IN ('a')", new Filter.NotIn("genre", List.of(Value.of("a")))),
                Map.entry("price = -9.5", new Filter.Equals("price", Value.of(-9.5))),
                Map.entry("price <> 1e3", new Filter.NotEquals("price", Value.of(1000.0))),
                Map.entry("sold == true", new Filter.Equals("sold", Value.of(true))),
                Map.entry("exists year", new Filter.Exists("year")),
                Map.entry("name contains \"x\"", new Filter.Contains("name", "x")),
                Map.entry("document contains \"fox\"", new Filter.DocumentContains("fox")),
                Map.entry("`document` = 1", new Filter.Equals("document", Value.of(1))),
                Map.entry("`a ``b` = 1", new Filter.Equals("a `b", Value.of(1))),
                Map.entry("not exists a", new Filter.Not(new Filter.Exists("a"))));
        for (Map.Entry<String, Filter> entry : expected.entrySet()) {
            assertEquals(entry.getValue(), FilterText.parse(entry.getKey()), entry.getKey());
        }
    }

    @Test
    void bindsAndTighterThanOr() throws FilterSyntaxException {
        Filter expected = new Filter.Or(List.of(new Filter.Exists("a"), new Filter.And(List.of(new Filter.Exists("b"), new Filter.Exists("c")))));
        assertEquals(expected, FilterText.parse("exists a or exists b and exists c"));
        Filter grouped = new Filter.And(List.of(new Filter.Or(List.of(new Filter.Exists("a"), new Filter.Exists("b"))), new Filter.Exists("c")));
        assertEquals(grouped, FilterText.parse("(exists a or exists b) and exists c"));
    }

    @Test
    void saysWhatIsWrongAtItsPlace() {
        assertWrong("year >= ", 8, "needs a value");
        assertWrong("year 2020", 5, "comparison");
        assertWrong("year = fox", 7, "quotes");
        assertWrong("year = \"fox", 7, "no closing quote");
        assertWrong("(year = 1", 0, "never closed");
        assertWrong("year = 1)", 8, "never opened");
        assertWrong("year = 1 genre = 2", 9, "«and» or «or»");
        assertWrong("in = 1", 0, "backticks");
        assertWrong("sold < true", 7, "no order");
        assertWrong("genre in ()", 10, "value");
        assertWrong("name contains \"\"", 14, "at least one character");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertWrong("(".repeat(5_000) + "a = 1" + ")".repeat(5_000), -1, "too deeply");
    }

    @Test
    void readsBackWhatItWrites() throws FilterSyntaxException {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            Filter filter = randomFilter(random, 3);
            String text = FilterText.format(filter);
            assertEquals(filter, FilterText.parse(text), text);
        }
    }

    private static void assertWrong(String text, int offset, String part) {
        FilterSyntaxException wrong = assertThrows(FilterSyntaxException.class, () -> FilterText.parse(text), text);
        assertTrue(wrong.getMessage().contains(part), wrong.getMessage());
        if (offset >= 0) {
            assertEquals(offset, wrong.offset(), text + ": " + wrong.getMessage());
        }
    }

    private static Filter randomFilter(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 8 : 11);
        String key = List.of("a", "in", "with space", "a`b", "ключ", "true", "x.y-z").get(random.nextInt(7));
        Value value = List.of(Value.of("t\"e\\x\nt"), Value.of(7), Value.of(-0.5), Value.of(Long.MIN_VALUE)).get(random.nextInt(4));
        return switch (kind) {
            case 0 -> new Filter.Equals(key, value);
            case 1 -> new Filter.NotEquals(key, Value.of(random.nextBoolean()));
            case 2 -> new Filter.In(key, List.of(value, Value.of("second")));
            case 3 -> new Filter.NotIn(key, List.of(value));
            case 4 -> new Filter.Compare(key, Comparison.values()[random.nextInt(4)], value);
            case 5 -> new Filter.Exists(key);
            case 6 -> new Filter.Contains(key, "p'art");
            case 7 -> new Filter.DocumentContains("\u00e4 😀");
            case 8 -> new Filter.Not(randomFilter(random, depth - 1));
            case 9 -> new Filter.And(parts(random, depth));
            default -> new Filter.Or(parts(random, depth));
        };
    }

    private static List<Filter> parts(Random random, int depth) {
        List<Filter> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(randomFilter(random, depth - 1));
        }
        return parts;
    }
}
