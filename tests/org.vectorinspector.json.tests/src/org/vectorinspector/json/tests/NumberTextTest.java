package org.vectorinspector.json.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.NumberCount;
import org.vectorinspector.json.TextRows;

/** Lists of numbers that are passed on as text: they are looked at eight bytes at a time, which must not show. */
class NumberTextTest {
    private static final String[] NUMBERS = {"0", "-1", "0.25", "-0.123456789", "12345678901234567890", "1e5", "-2.5E-7", " 3 ",
            "0.1234567890123456789012345678901234567", "340282346638528859811704183484516925440"};

    @Test
    void countsAsOneByOne() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            int kinds = random.nextInt(3) == 0 ? NUMBERS.length : 5;
            String list = String.join(",", IntStream.range(0, random.nextInt(12)).mapToObj(i -> NUMBERS[random.nextInt(kinds)]).toList());
            assertEquals(counted(list), count("[" + list + "]"), list);
        }
    }

    /** Counts what is surely finite: numbers of less than 39 characters without exponents and white space. */
    private static OptionalInt counted(String list) {
        String[] numbers = list.split(",", -1);
        boolean plain = List.of(numbers).stream().allMatch(number -> number.matches("[0-9.-]{1,38}"));
        return plain ? OptionalInt.of(numbers.length) : OptionalInt.empty();
    }

    @Test
    void leavesTheRestToDecoding() {
        for (String list : List.of("[]", "[,1]", "[1,]", "[1234567,,2]", "[12345678,,2,3,4]", "[1,2,3,4,5,6,7,,]", "[0.123456,/1234567]",
                "[0.1234567,+1234567]", "[\u00e9,0.1234567]", "[0.1234567,\u00ac]")) {
            assertEquals(OptionalInt.empty(), count(list), list);
        }
    }

    @Test
    void takesListsWhereTheyAre() throws IOException {
        byte[] answer = "{\"a\":[0.1234567, 1E5 ,\n3],\"b\":null,\"c\":[-1.5,\t2]}".getBytes(StandardCharsets.UTF_8);
        TextBlock block = rows(JsonInput.of(answer, 0, answer.length));
        assertSame(answer, block.text());
        assertEquals(List.of("[0.1234567, 1E5 ,\n3]", "", "[-1.5,\t2]"), texts(block));
        assertFalse(block.has(1));
    }

    @Test
    void copiesListsOfAStreamAndOfSeveralTexts() throws IOException {
        byte[] answer = "{\"a\":[1,2],\"b\":null,\"c\":[3]}".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("[1,2]", "", "[3]"), texts(rows(JsonInput.of(new ByteArrayInputStream(answer)))));
        TextRows rows = new TextRows();
        rows.addAbsent();
        for (String list : List.of("[1,2]", "[3]", "[4.5]")) {
            rows.read(JsonInput.of(list));
        }
        rows.read(JsonInput.of(new ByteArrayInputStream("[6]".getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("", "[1,2]", "[3]", "[4.5]", "[6]"), texts(rows.block()));
    }

    @Test
    void passesListsByOfMemoryAndOfAStream() throws IOException {
        String list = "[" + String.join(",", IntStream.range(0, 40_000).mapToObj(i -> NUMBERS[i % 8]).toList()) + "]";
        byte[] text = ("[" + list + ",[], true]").getBytes(StandardCharsets.UTF_8);
        for (JsonInput in : List.of(JsonInput.of(text, 0, text.length), JsonInput.of(new ByteArrayInputStream(text)))) {
            in.beginArray();
            in.passNumbers();
            in.passNumbers();
            assertTrue(in.nextFlag());
            in.endArray();
            in.end();
        }
        for (String wrong : List.of("[0.5,\"a\"]", "[[0.5]]", "[0.5", "7")) {
            assertThrows(JsonProblem.class, () -> JsonInput.of(wrong).passNumbers(), wrong);
        }
    }

    @Test
    void refusesWhatIsNoListOfNumbers() {
        for (String text : List.of("[1,2,\"3\"]", "[0.1234567,0.123456", "[[1]]", "[1,2,3,4,5,6,7,8,9,null]", "[1,2\u00ac]", "7")) {
            assertThrows(JsonProblem.class, () -> new TextRows().read(JsonInput.of(text)), text);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThrows(JsonProblem.class, () -> new TextRows().read(JsonInput.of(new ByteArrayInputStream(bytes))), text);
        }
    }

    @Test
    void copiesListsThatAreLongerThanItsWindow() throws IOException {
        String list = "[" + String.join(",", IntStream.range(0, 40_000).mapToObj(i -> NUMBERS[i % 8]).toList()) + "]";
        JsonOutput copy = new JsonOutput();
        JsonInput.of(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8))).copyNumbers(copy);
        assertEquals(list, copy.toString());
    }

    private static OptionalInt count(String list) {
        byte[] text = ("x" + list + "y").getBytes(StandardCharsets.UTF_8);
        return NumberCount.ofFinite(new TextBlock(text, new int[] {1}, new int[] {text.length - 1}), 0);
    }

    private static TextBlock rows(JsonInput in) throws IOException {
        TextRows rows = new TextRows();
        in.beginObject();
        while (in.hasNext()) {
            in.nextName();
            rows.read(in);
        }
        in.endObject();
        return rows.block();
    }

    private static List<String> texts(TextBlock block) {
        return IntStream.range(0, block.count())
                .mapToObj(row -> new String(block.text(), block.start(row), block.end(row) - block.start(row), StandardCharsets.UTF_8)).toList();
    }
}
