package org.vectorinspector.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

class FilterMatcherTest {
    private static final Metadata BOOK = Metadata.of("year", Value.of(2020)).with("genre", Value.of("crime"))
            .with("tags", new Value.Items(List.of(Value.of("new"), Value.of(5)))).with("gone", Value.nothing())
            .with("none", new Value.Items(List.of())).with("nested", new Value.Fields(Map.of("year", Value.of(1))));

    @Test
    void comparesNumbersByValueAndNeverWithTexts() {
        assertTrue(matches(new Filter.Equals("year", Value.of(2020.0))));
        assertFalse(matches(new Filter.Equals("year", Value.of("2020"))));
        assertTrue(matches(new Filter.Compare("year", Comparison.LESS, new Value.Exact(new BigDecimal("2020.0000000000000000001")))));
        assertFalse(matches(new Filter.Compare("genre", Comparison.GREATER, Value.of(1))));
        assertEquals(OptionalInt.of(0), FilterMatcher.compare(Value.of(-0.0), Value.of(0)));
        assertEquals(OptionalInt.empty(), FilterMatcher.compare(Value.of(true), Value.of(1)));
    }

    @Test
    void tellsLargeWholeNumbersApart() {
        long large = (1L << 53) + 1;
        assertEquals(OptionalInt.of(1), FilterMatcher.compare(Value.of(large), Value.of((double) (1L << 53))));
    }

    @Test
    void treatsMissingKeysAsTheRulesSay() {
        assertFalse(matches(new Filter.Equals("missing", Value.of(1))));
        assertTrue(matches(new Filter.NotEquals("missing", Value.of(1))));
        assertTrue(matches(new Filter.NotIn("missing", List.of(Value.of(1)))));
        assertFalse(matches(new Filter.Exists("gone")), "null counts as missing");
        assertTrue(matches(new Filter.Exists("none")), "an empty list is there");
        assertTrue(matches(new Filter.Exists("nested")));
    }

    @Test
    void looksIntoLists() {
        assertTrue(matches(new Filter.Equals("tags", Value.of("new"))));
        assertTrue(matches(new Filter.Compare("tags", Comparison.AT_LEAST, Value.of(5))));
        assertTrue(matches(new Filter.Contains("tags", "ew")));
        assertFalse(matches(new Filter.NotIn("tags", List.of(Value.of("new")))));
    }

    @Test
    void joinsPartsAndTurnsThemRound() {
        Filter year = new Filter.Compare("year", Comparison.AT_MOST, Value.of(2019));
        Filter genre = new Filter.Contains("genre", "rim");
        assertFalse(matches(new Filter.And(List.of(year, genre))));
        assertTrue(matches(new Filter.Or(List.of(year, genre))));
        assertTrue(matches(new Filter.Not(year)));
    }

    @Test
    void readsTheDocument() {
        assertTrue(FilterMatcher.matches(new Filter.DocumentContains("Fox"), BOOK, Optional.of("The Fox")));
        assertFalse(FilterMatcher.matches(new Filter.DocumentContains("fox"), BOOK, Optional.of("The Fox")));
        assertFalse(FilterMatcher.matches(new Filter.DocumentContains("x"), BOOK, Optional.empty()));
    }

    @Test
    void ordersTextsByCodePoint() {
        assertEquals(OptionalInt.of(-1), FilterMatcher.compare(Value.of("\uFF5E"), Value.of("😀")));
        assertEquals(OptionalInt.of(1), FilterMatcher.compare(Value.of("ab"), Value.of("a")));
    }

    @Test
    void refusesConditionsThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Filter.And(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Filter.Equals("k", Value.nothing()));
        assertThrows(IllegalArgumentException.class, () -> new Filter.In("k", List.of(new Value.Items(List.of()))));
        assertThrows(IllegalArgumentException.class, () -> new Filter.Compare("k", Comparison.LESS, Value.of(true)));
        assertThrows(IllegalArgumentException.class, () -> new Filter.DocumentContains(""));
    }

    private static boolean matches(Filter filter) {
        return FilterMatcher.matches(filter, BOOK, Optional.of("text"));
    }
}
