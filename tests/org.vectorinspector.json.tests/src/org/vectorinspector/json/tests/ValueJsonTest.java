package org.vectorinspector.json.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonPlace;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

class ValueJsonTest {
    @Test
    void keepsTheKindOfEveryNumber() throws JsonProblem {
        assertEquals(Value.of(1), ValueJson.parse("1"));
        assertEquals(Value.of(1.0), ValueJson.parse("1.0"));
        assertEquals(Value.of(-0.0), ValueJson.parse("-0"));
        assertEquals(Value.of(Long.MIN_VALUE), ValueJson.parse("-9223372036854775808"));
        assertEquals(new Value.Exact(new BigDecimal("18446744073709551615")), ValueJson.parse("18446744073709551615"));
        assertEquals(new Value.Exact(new BigDecimal("1e400")), ValueJson.parse("1e400"));
        for (String number : List.of("1", "1.0", "-0.0", "0.1", "4.9E-324", "1.7976931348623157E308", "18446744073709551615", "1E+400")) {
            assertEquals(number, ValueJson.text(ValueJson.parse(number)));
        }
    }

    @Test
    void keepsTheOrderOfKeysAndEveryKindOfValue() throws JsonProblem {
        String json = "{\"z\":null,\"a\":[1,\"x\",{\"deep\":[]}],\"m\":{},\"\":true,\"e\":\"\"}";
        Metadata metadata = ValueJson.parseMetadata(json);
        assertEquals(List.of("z", "a", "m", "", "e"), new ArrayList<>(metadata.keys()));
        assertEquals(json, ValueJson.text(metadata));
    }

    @Test
    void readsEscapesAndWritesThemBack() throws JsonProblem {
        assertEquals(Value.of("\"\\/\b\f\n\r\tA😀\u00e9"), ValueJson.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\uD83d\\uDE00\\u00e9\""));
        for (String text : List.of("", "\u0000\u001f\u007f", "שלום 👩‍👩‍👧", "\ud800 alone", "a\udc00", "\uFFFD", "\u2028", "x".repeat(200_000) + "é")) {
            assertEquals(Value.of(text), ValueJson.parse(ValueJson.text(Value.of(text))));
        }
    }

    @Test
    void laysOutForPeople() throws JsonProblem {
        String pretty = """
                {
                  "a": 1,
                  "list": [1, 2],
                  "deep": [
                    {
                      "b": []
                    },
                    {}
                  ],
                  "none": {}
                }""";
        Value value = ValueJson.parse("{\"a\":1,\"list\":[1,2],\"deep\":[{\"b\":[]},{}],\"none\":{}}");
        assertEquals(pretty, ValueJson.pretty(value));
        assertEquals(value, ValueJson.parse(pretty));
    }

    @Test
    void saysWhereItIsWrong() {
        assertProblem("", "ends too early", 0, 1, 1);
        assertProblem("{\"a\":1,}", "A key in double quotes", 7, 1, 8);
        assertProblem("{\"a\":1,\n \"é\" 2}", "A colon is missing", 13, 2, 6);
        assertProblem("{\"a\":1 \"b\":2}", "A comma or } is missing", 7, 1, 8);
        assertProblem("[1 2]", "A comma or ] is missing", 3, 1, 4);
        assertProblem("[1,]", "A value is expected", 3, 1, 4);
        assertProblem("{\"a\":\n\n  nul}", "Only true, false and null", 12, 3, 6);
        assertProblem("{\"😀\":tru}", "Only true, false and null", 9, 1, 10);
        assertProblem("[1,", "ends too early", 3, 1, 4);
        assertProblem("[\"abc", "does not end", 1, 1, 2);
        assertProblem("[\"a\nb\"]", "line break", 3, 1, 4);
        assertProblem("[\"\\x\"]", "no such escape", 2, 1, 3);
        assertProblem("[\"\\u12g4\"]", "hexadecimal", 4, 1, 5);
        assertProblem("[01]", "not a number", 1, 1, 2);
        assertProblem("[NaN]", "A value is expected", 1, 1, 2);
        assertProblem("[1.]", "not a number", 1, 1, 2);
        assertProblem("[-]", "not a number", 1, 1, 2);
        assertProblem("[1e]", "not a number", 1, 1, 2);
        assertProblem("[+1]", "A value is expected", 1, 1, 2);
        assertProblem("[1] 2", "should end here", 4, 1, 5);
        assertProblem("'a'", "A value is expected", 0, 1, 1);
        assertProblem("{\"a\":1,\"a\":2}", "comes twice", 11, 1, 12);
        assertProblem("[1e99999999999]", "too large", 14, 1, 15);
        assertProblem("1".repeat(5000), "more than 4096 digits", 0, 1, 1);
    }

    @Test
    void wantsAnObjectAsMetadata() {
        assertTrue(assertThrows(JsonProblem.class, () -> ValueJson.parseMetadata("[1]")).sentence().startsWith("Metadata is an object"));
    }

    @Test
    void limitsNesting() throws JsonProblem {
        int most = JsonInput.MAX_DEPTH;
        assertEquals(most, ValueJson.text(ValueJson.parse("[".repeat(most) + "]".repeat(most))).length() / 2);
        assertTrue(assertThrows(JsonProblem.class, () -> ValueJson.parse("[".repeat(100_000))).sentence().contains("nested"));
    }

    private static void assertProblem(String json, String sentence, long offset, int line, int column) {
        JsonProblem problem = assertThrows(JsonProblem.class, () -> ValueJson.parse(json), json);
        assertTrue(problem.sentence().contains(sentence), () -> json + ": " + problem.getMessage());
        assertEquals(new JsonPlace(offset, line, column), problem.place(), () -> json + ": " + problem.getMessage());
    }
}
