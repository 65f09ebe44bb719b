package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.filter.FilterCompletion;

class FilterCompletionTest {
    private static final List<String> KEYS = List.of("year", "genre", "with space");

    @Test
    void proposesKeysWhereAConditionBegins() {
        assertTrue(at("").proposals().containsAll(List.of("year", "genre", "`with space`", "not", "exists")));
        assertTrue(at("year = 1 and ").proposals().contains("genre"));
        assertTrue(at("(").proposals().contains("genre"));
        assertEquals(List.of("year", "genre", "`with space`"), at("exists ").proposals());
    }

    @Test
    void completesTheWordBeforeTheCaret() {
        FilterCompletion completion = at("year = 1 and ge");
        assertEquals(List.of("genre"), completion.proposals());
        assertEquals(13, completion.start());
        assertEquals(15, completion.end());
        assertEquals(List.of("`with space`"), at("`wi").proposals());
    }

    @Test
    void proposesOperatorsBehindAKeyAndWordsBehindACondition() {
        assertTrue(at("year ").proposals().contains(">="));
        assertEquals(List.of("and", "or"), at("year = 1 ").proposals());
        assertEquals(List.of("and", "or"), at("genre in (\"a\") ").proposals());
        assertEquals(List.of("and", "or"), at("exists year ").proposals());
        assertEquals(List.of("contains"), at("document ").proposals());
    }

    @Test
    void leavesValuesToThePerson() {
        assertTrue(at("genre in (").proposals().isEmpty());
        assertTrue(at("genre in (\"a\", ").proposals().isEmpty());
        assertFalse(at("year = ").proposals().contains("year"));
    }

    private static FilterCompletion at(String text) {
        return FilterCompletion.at(text, text.length(), KEYS);
    }
}
