package org.vectorinspector.testkit.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;

/** Data that databases and the programs before them are known to change: the test kit's collection of it. */
public final class HardData {
    private static final String FAMILY = "👩‍👩‍👧";
    private static final String RIGHT_TO_LEFT = "\u202eשלום\u202c العَرَبِيَّة";
    private static final String COMPOSED = "\u00e9";
    private static final String COMBINED = "e\u0301";

    private HardData() {
    }

    /** Returns ids of a kind at the ends of what they can be, and pairs that only look alike. */
    public static List<RecordId> ids(IdKind kind) {
        return switch (kind) {
            case TEXT -> List.of("7", "07", "+7", FAMILY, RIGHT_TO_LEFT, COMPOSED, COMBINED, " ", "a b", "a/b?c#d%20", "\"'\\`;--", "null",
                    "00112233-4455-6677-8899-aabbccddeeff").stream().map(RecordId::of).toList();
            case NUMBER -> List.of("0", "1", "9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551615").stream()
                    .map(number -> RecordId.parse(IdKind.NUMBER, number)).toList();
            case UUID -> List.of(new UUID(0, 0), new UUID(0, 1), new UUID(-1, -1), UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))
                    .stream().<RecordId>map(RecordId.Uuid::new).toList();
        };
    }

    /** Returns documents, the longest of a million characters. */
    public static List<String> documents() {
        List<String> documents = new ArrayList<>(List.of("", " ", "\n", FAMILY, RIGHT_TO_LEFT, COMPOSED, COMBINED, "\u0001\u001f\u007f\u0085\u2028\ufeff",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f", "\uffff\ue000", "{\"json\": [1, \"2\"]}", "null"));
        documents.add((FAMILY + "x\"\\\n").repeat(1_000_000 / (FAMILY.length() + 4)));
        return documents;
    }

    /** Returns values by a key for each, whose name begins with its kind: no two values of different kinds stand under one key. */
    public static Map<String, Value> values() {
        Map<String, Value> values = new LinkedHashMap<>();
        int number = 0;
        for (String text : List.of("", " ", FAMILY, RIGHT_TO_LEFT, COMPOSED, COMBINED, "true", "1", "null", "2026-02-29", "2024-02-29T23:59:60Z",
                "2026-11-25T12:00:00.123456789+05:45", "\u0001\u2028", "y".repeat(20_000))) {
            values.put("text" + number++, Value.of(text));
        }
        for (long whole : new long[] {0, -1, 1L << 53, (1L << 53) + 1, -(1L << 53) - 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            values.put("whole" + number++, Value.of(whole));
        }
        for (double decimal : new double[] {0.0, -0.0, 1.0, 0.1, 1e21, 0x1p63, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, 9007199254740993.0}) {
            values.put("decimal" + number++, Value.of(decimal));
        }
        values.put("flag" + number++, Value.of(true));
        values.put("flag" + number++, Value.of(false));
        values.put("nothing" + number++, Value.nothing());
        values.put("exact" + number++, new Value.Exact(new BigDecimal("18446744073709551615")));
        values.put("exact" + number++, new Value.Exact(new BigDecimal("0.1234567890123456789012345678901234567890")));
        values.put("list" + number++, new Value.Items(List.of(Value.of((1L << 53) + 1), Value.of(Long.MIN_VALUE))));
        values.put("list" + number++, new Value.Items(List.of(Value.of(""), Value.of(COMBINED), Value.of(RIGHT_TO_LEFT))));
        values.put("nested" + number, nested());
        return values;
    }

    /** Returns vectors of a dimension: numbers at the ends of what a float is, as far as their squares can be added up. */
    public static List<float[]> vectors(int dimension) {
        float[] tiny = filled(dimension, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, -0.0f, 0x1.fffffcp-127f);
        tiny[dimension - 1] = 1;
        float[] uneven = filled(dimension, 0.1f, -1f / 3, 16_777_217f, 1e-30f, -123456.79f);
        float most = (float) Math.sqrt(Float.MAX_VALUE / 4.0 / dimension);
        float[] large = filled(dimension, most, -most, Math.nextDown(most));
        return List.of(tiny, uneven, large);
    }

    private static Value nested() {
        Map<String, Value> inner = new LinkedHashMap<>();
        inner.put("empty", new Value.Fields(Map.of()));
        inner.put("", Value.of("an empty key"));
        inner.put("list", new Value.Items(List.of(Value.nothing(), new Value.Items(List.of()), new Value.Fields(Map.of("deep", Value.of(-0.0))))));
        return new Value.Fields(Map.of("ключ", new Value.Fields(inner)));
    }

    private static float[] filled(int dimension, float... numbers) {
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = numbers[i % numbers.length];
        }
        return values;
    }
}
