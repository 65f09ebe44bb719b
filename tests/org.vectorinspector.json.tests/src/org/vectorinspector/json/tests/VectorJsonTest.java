package org.vectorinspector.json.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.VectorJson;

class VectorJsonTest {
    /** How many numbers each random test decodes; more when looking for trouble. */
    private static final int ROUNDS = Integer.getInteger("org.vectorinspector.json.rounds", 400_000);

    @Test
    void decodesRandomFloatsAsTheJdkDoes() throws IOException {
        Random random = new Random(1);
        assertDecodes(i -> {
            float value = Float.intBitsToFloat(random.nextInt());
            return Float.isFinite(value) ? Float.toString(value) : "0.5";
        });
    }

    @Test
    void decodesRandomDoublesAsTheJdkDoes() throws IOException {
        Random random = new Random(2);
        assertDecodes(i -> Double.toString((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(88) - 50)));
    }

    @Test
    void decodesWhatLiesInTheMiddleOfTwoFloatsAsTheJdkDoes() throws IOException {
        Random random = new Random(3);
        BigDecimal nudge = new BigDecimal("1e-60");
        assertDecodes(i -> {
            float low = Float.intBitsToFloat(random.nextInt(0x7f7f_ffff));
            BigDecimal middle = new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.TWO);
            return switch (i % 4) {
                case 0 -> middle.toString();
                case 1 -> middle.add(nudge).toString();
                case 2 -> middle.subtract(nudge).toString();
                default -> Double.toString(Math.nextAfter(middle.doubleValue(), random.nextBoolean() ? 1e300 : -1e300));
            };
        });
    }

    @Test
    void decodesRandomDigitsAsTheJdkDoes() throws IOException {
        Random random = new Random(4);
        assertDecodes(i -> {
            StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "").append(random.nextInt(10));
            digits.append('.').append("0".repeat(random.nextInt(6)));
            for (int n = random.nextInt(24); n >= 0; n--) {
                digits.append((char) ('0' + random.nextInt(10)));
            }
            return random.nextBoolean() ? digits.toString() : digits.append("e").append(random.nextInt(80) - 45).toString();
        });
    }

    @Test
    void decodesTheEdgesAsTheJdkDoes() throws IOException {
        List<String> edges = List.of("0", "-0", "0.0", "-0.0", "0e5", "1e-400", "1.4E-45", "7.0E-46", "7.1E-46", "1.17549435E-38",
                "1.1754943E-38", "3.4028235E38", "3.40282356E38", "16777217", "16777216.99999999999999999999", "1e38", "123456789012345678",
                "1234567890123456789012345", "0.00000000000000000000000000000000000000000000000000000001", "1E+5", "9007199254740993",
                "0." + "0".repeat(300) + "1", "1" + "0".repeat(38), "0.1" + "0".repeat(100_000), "33554433.0", "8388608.5");
        assertDecodes(i -> edges.get(i % edges.size()));
    }

    @Test
    void refusesWhatIsNoVector() {
        for (String wrong : List.of("[1e39]", "[NaN]", "[1,]", "[,1]", "[01]", "[1.]", "[.5]", "[-]", "[1e]", "[1 2]", "[\"1\"]", "[null]",
                "[1", "[1,", "[", "[[1]]", "[]", "{}", "5", "[+1]", "[0x1]", "[1]]", "[1e+]", "[--1]")) {
            assertThrows(JsonProblem.class, () -> VectorJson.parseDense(wrong), wrong);
        }
    }

    @Test
    void readsNumbersOfEveryLengthAmongOthers() throws IOException {
        assertDecodes(i -> (i % 2 == 0 ? "-" : "") + i % 10 + "." + "0123456789".repeat(3).substring(i % 10, i % 10 + 1 + i / 10 % 20));
    }

    @Test
    void readsNumbersWhateverSpaceIsBetweenThem() throws JsonProblem {
        String number = "-0.125,";
        for (String space : List.of("", " ", "  ", "\n", " \t\r\n ")) {
            float[] values = VectorJson.parseDense("[" + (space + number + space).repeat(50) + "1.5" + space + "]").values();
            assertEquals(51, values.length);
            for (int i = 0; i < 50; i++) {
                assertEquals(-0.125f, values[i]);
            }
        }
    }

    @Test
    void refusesWhatIsNoNumberAmongOthers() {
        String others = "0.5,-0.25,".repeat(10);
        for (String wrong : List.of("0.", "-", "", "-0.", ".5", "0.5.5", "00.5", "+0.5", "/.5", "0,.5", "0.5e", "0.5 5", "--0.5", "a", "0x1.5",
                "0.:5", "0./5", "0.5\u00e9", ":.5", "-:.5", "  ", "null", "\"0.5\"", "0.123456789:", "0.12345678/")) {
            String json = "[" + others + wrong + "," + others + "1]";
            assertThrows(JsonProblem.class, () -> VectorJson.parseDense(json), json);
        }
    }

    @Test
    void writesTheFewestDigitsThatLeadBack() throws JsonProblem {
        float[] values = {0.1f, -0.0f, Float.MIN_VALUE, Float.MAX_VALUE, 1f / 3, 16777216f, 1e-5f};
        JsonOutput out = new JsonOutput();
        VectorJson.write(out, new Vector.Dense(values));
        assertEquals("[0.1,-0.0,1.4E-45,3.4028235E38,0.33333334,1.6777216E7,1.0E-5]", out.toString());
        assertEquals(new Vector.Dense(values), VectorJson.parseDense(out.toString()));
        assertThrows(IllegalArgumentException.class, () -> VectorJson.write(new JsonOutput(), new Vector.Dense(1, Float.NaN)));
    }

    @Test
    void writesFloatsAsTheJdkDoes() {
        Random random = new Random(5);
        float[] edges = {1e-3f, Math.nextDown(1e-3f), 8, Math.nextDown(8f), 0.5f, Math.nextUp(0.5f), Math.nextDown(0.5f), 1, Math.nextDown(1f), 10, 0};
        assertWrites(i -> edges[i % edges.length]);
        assertWrites(i -> (float) (random.nextGaussian() * 0.03));
        assertWrites(i -> Math.round(random.nextFloat() * 1e4f) / 1e4f);
        assertWrites(i -> Float.intBitsToFloat(Float.floatToRawIntBits(1e-3f) + random.nextInt(1 << 26)));
        assertWrites(i -> {
            float any = Float.intBitsToFloat(random.nextInt());
            return Float.isFinite(any) ? any : 0;
        });
    }

    private static void assertWrites(java.util.function.IntToDoubleFunction numbers) {
        float[] values = new float[ROUNDS];
        StringBuilder expected = new StringBuilder("[");
        for (int i = 0; i < ROUNDS; i++) {
            values[i] = (float) (i % 2 == 0 ? numbers.applyAsDouble(i) : -numbers.applyAsDouble(i));
            expected.append(i == 0 ? "" : ",").append(values[i]);
        }
        assertEquals(expected.append(']').toString(), new JsonOutput().floats(values, 0, ROUNDS).toString());
    }

    @Test
    void readsAndWritesVectorsOfEveryKind() throws IOException {
        List<Vector> vectors = List.of(new Vector.Dense(1, 2), new Vector.Sparse(new int[] {0, 7, -1}, new float[] {1, 2, 3}),
                new Vector.Multi(2, new float[] {1, 2, 3, 4}), new Vector.Sparse(new int[0], new float[0]));
        for (Vector vector : vectors) {
            JsonOutput out = new JsonOutput();
            VectorJson.write(out, vector);
            assertEquals(vector, VectorJson.read(JsonInput.of(out.toString())));
        }
        for (String wrong : List.of("[[1],[1,2]]", "{\"indices\":[1]}", "{\"indices\":[2,1],\"values\":[1,1]}",
                "{\"indices\":[1],\"values\":[1],\"more\":1}", "{\"indices\":[4294967296],\"values\":[1]}", "[[1],2]", "[[]]")) {
            assertThrows(JsonProblem.class, () -> VectorJson.read(JsonInput.of(wrong)), wrong);
        }
    }

    @Test
    void decodesABlockWithRowsMissing() throws JsonProblem {
        byte[] text = "[1,2] [3,4]".getBytes(StandardCharsets.UTF_8);
        DenseBlock block = VectorJson.decode(new TextBlock(text, new int[] {0, 0, 5, 5, 11, 11}));
        assertEquals(2, block.dimension());
        assertArrayEquals(new float[] {0, 0, 1, 2, 0, 0, 3, 4, 0, 0}, block.values());
        assertFalse(block.has(0));
        assertTrue(block.has(1));
        assertFalse(block.has(2));
        DenseBlock nothing = VectorJson.decode(new TextBlock(new byte[0], new int[] {0, 0, 0}));
        assertEquals(2, nothing.count());
        assertFalse(nothing.has(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1][1,2]", "[1]11111", "[1]null ", "[1]{1,2}", "[1][]   ", "[1][1,x]", "[1][1,2 "})
    void saysWhichBlockOfTextsIsNone(String rows) {
        TextBlock block = new TextBlock(rows.getBytes(StandardCharsets.UTF_8), new int[] {0, 3, 8});
        assertThrows(JsonProblem.class, () -> VectorJson.decode(block));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.2", "0.12-4", "0.:23", "0./23", "0.", ".5", "-.5", "-", "+0.5", "00.5", "0.5e", "0x5", "0.123456789a12", "0.1234567\u00b0",
            "0.12345678 9", "\"0.5\"", "", "NaN", "1e39"})
    void refusesWhatIsNoNumberAmongPlainOnes(String wrong) {
        String plain = "0.25,-0.123456789" + ",0.5".repeat(20);
        assertThrows(JsonProblem.class, () -> JsonInput.of("[" + plain + "," + wrong + "," + plain + "]").nextFloats(new FloatArray(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-0.0", "0.0", "7", "-12.5", "0.1234567", "0.12345678", "0.123456789", "-0.12345678", "-0.123456789012345",
            "0.1234567890123456", "-0.1234567890123456", "0.12345678901234567", "-0.12345678901234567", "9.999999999999999", "1.0E-5", "1.5e3"})
    void decodesUnusualOnesAmongPlainOnes(String number) throws IOException {
        String plain = "0.25,".repeat(20);
        for (String comma : List.of(",", ", ", " ,")) {
            FloatArray decoded = new FloatArray(64);
            assertEquals(41, JsonInput.of("[" + plain + number + comma + plain.substring(0, plain.length() - 1) + "]").nextFloats(decoded));
            assertEquals(Float.floatToRawIntBits(Float.parseFloat(number)), Float.floatToRawIntBits(decoded.take()[20]));
        }
    }

    @Test
    void putsTheIndicesOfAServerInTheirOrder() throws IOException {
        byte[] json = "{\"indices\":[7,4294967295,0],\"kind\":[1],\"values\":[1,2,3]}".getBytes(StandardCharsets.UTF_8);
        assertEquals(new Vector.Sparse(new int[] {0, 7, -1}, new float[] {3, 1, 2}), VectorJson.readUnorderedSparse(JsonInput.of(json, 0, json.length)));
        byte[] uneven = "{\"indices\":[7],\"values\":[]}".getBytes(StandardCharsets.UTF_8);
        assertThrows(JsonProblem.class, () -> VectorJson.readUnorderedSparse(JsonInput.of(uneven, 0, uneven.length)));
    }

    private static void assertDecodes(java.util.function.IntFunction<String> numbers) throws IOException {
        for (int done = 0; done < ROUNDS; done += 1000) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                texts.add(numbers.apply(done + i));
            }
            FloatArray decoded = new FloatArray(1000);
            assertEquals(1000, JsonInput.of("[" + String.join(", ", texts) + "]").nextFloats(decoded));
            float[] values = decoded.take();
            for (int i = 0; i < 1000; i++) {
                int expected = Float.floatToRawIntBits(Float.parseFloat(texts.get(i)));
                if (expected != Float.floatToRawIntBits(values[i])) {
                    assertEquals(Float.parseFloat(texts.get(i)), values[i], texts.get(i));
                }
            }
        }
    }
}
