package org.vectorinspector.json.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonInput.Token;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

class JsonInputTest {
    private static final String PAGE = "{ \"ids\" : [\"a\", \"ü😀\\n\"],\"n\":12 , \"skip\":{\"x\":[1,{\"y\":null}],\"z\":\"}\"}, \"v\" : [ [1.5 ,-2e3,\r\n"
            + "\t0.25], [] ,[ 7 ] ], \"ok\":true,\"none\":null, \"raw\": [0.1, 1E5 ,\n3]}";

    @Test
    void skipsNumbersOfEveryForm() throws IOException {
        String numbers = "0.5, -0.25,1E5,123.5,0.123456789012345678,7,-1.5e-3,0.0,[1.5,2.5],\"a\",0.75,".repeat(30);
        for (String end : new String[] {"1.5]", "1.5 ]", "2]", "\"\"]", "{\"a\":[0.5,0.5]}]"}) {
            JsonInput in = JsonInput.of("[[" + numbers + end + ",true]");
            in.beginArray();
            in.skipValue();
            assertTrue(in.nextFlag());
            in.endArray();
            in.end();
        }
    }

    @Test
    void refusesWhatIsNoNumberAmongSkippedOnes() {
        String others = "0.5,-0.25,".repeat(10);
        for (String wrong : new String[] {"0.", "-", "", "-0.", ".5", "0.5.5", "00.5", "+0.5", "/.5", "0.5e", "0.5 5", "--0.5", "a", "0.:5", "0./5",
                ":.5", "  "}) {
            String json = "[" + others + wrong + "," + others + "1]";
            assertThrows(JsonProblem.class, () -> JsonInput.of(json).skipValue(), json);
        }
        assertThrows(JsonProblem.class, () -> JsonInput.of("[" + others + "]" + " ".repeat(40)).skipValue());
        assertThrows(JsonProblem.class, () -> JsonInput.of("[" + others).skipValue());
    }

    @Test
    void readsTheSameWhateverPiecesAStreamComesIn() throws IOException {
        for (int piece = 1; piece <= 20; piece++) {
            readPage(JsonInput.of(new Pieces(PAGE.getBytes(StandardCharsets.UTF_8), piece)));
        }
        readPage(JsonInput.of(PAGE));
    }

    private static void readPage(JsonInput in) throws IOException {
        FloatArray floats = new FloatArray(1);
        JsonOutput raw = new JsonOutput();
        in.beginObject();
        assertEquals("ids", in.nextName());
        in.beginArray();
        assertEquals("a", in.nextText());
        assertEquals("ü😀\n", in.nextText());
        assertFalse(in.hasNext());
        in.endArray();
        assertEquals("n", in.nextName());
        assertEquals(12, in.nextLong());
        assertEquals("skip", in.nextName());
        in.skipValue();
        assertEquals("v", in.nextName());
        in.beginArray();
        assertEquals(3, in.nextFloats(floats));
        assertEquals(0, in.nextFloats(floats));
        assertEquals(1, in.nextFloats(floats));
        in.endArray();
        assertEquals("ok", in.nextName());
        assertTrue(in.nextFlag());
        assertEquals("none", in.nextName());
        assertTrue(in.skipNull());
        assertEquals("raw", in.nextName());
        assertFalse(in.skipNull());
        in.copyNumbers(raw);
        in.endObject();
        in.end();
        assertArrayEquals(new float[] {1.5f, -2000, 0.25f, 7}, floats.take());
        assertEquals("[0.1, 1E5 ,\n3]", raw.toString());
    }

    @Test
    void saysWhenATextEndsTooEarlyAnywhere() {
        byte[] whole = PAGE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            JsonInput in = JsonInput.of(new ByteArrayInputStream(whole, 0, length));
            assertThrows(JsonProblem.class, () -> {
                in.skipValue();
                in.end();
            }, "cut after " + length);
        }
    }

    @Test
    void survivesDamagedBytes() {
        byte[] whole = PAGE.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                JsonInput.of(new Pieces(damaged, 1 + round % 9)).skipValue();
            } catch (IOException refused) {
                assertTrue(refused instanceof JsonProblem, refused::toString);
            }
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        for (int[] bytes : new int[][] {{0xff}, {0xc3}, {0xc0, 0x80}, {0xed, 0xa0, 0x80}, {0xf5, 0x80, 0x80, 0x80}}) {
            byte[] json = new byte[bytes.length + 2];
            json[0] = '"';
            json[json.length - 1] = '"';
            for (int i = 0; i < bytes.length; i++) {
                json[i + 1] = (byte) bytes[i];
            }
            JsonProblem problem = assertThrows(JsonProblem.class, () -> JsonInput.of(json, 0, json.length).nextText());
            assertTrue(problem.sentence().contains("UTF-8"), problem::getMessage);
        }
    }

    @Test
    void readsTokensLongerThanItsBuffer() throws IOException {
        String text = "é".repeat(300_000);
        String json = "[\"" + text + "\",\"" + text + "\"]";
        JsonInput in = JsonInput.of(new Pieces(json.getBytes(StandardCharsets.UTF_8), 7_777));
        in.beginArray();
        assertEquals(text, in.nextText());
        assertEquals(text, in.nextText());
        in.endArray();
    }

    @Test
    void refusesATokenOfAnotherKind() throws IOException {
        JsonProblem problem = assertThrows(JsonProblem.class, () -> JsonInput.of("[1]").beginObject());
        assertEquals("There is a list instead of an object", problem.sentence());
        assertThrows(JsonProblem.class, () -> JsonInput.of("1.5").nextLong());
        assertThrows(JsonProblem.class, () -> JsonInput.of("99999999999999999999").nextLong());
        assertEquals(Token.NUMBER, JsonInput.of(" 5").peek());
    }

    @Test
    void skipsOneValueInAList() throws IOException {
        JsonInput in = JsonInput.of("[{\"a\":1},\"x\",[[]],5]");
        in.beginArray();
        in.skipValue();
        in.skipValue();
        in.skipValue();
        assertEquals(Value.of(5), ValueJson.read(in));
        in.endArray();
        in.end();
    }

    /** A stream that hands out few bytes at a time. */
    private static final class Pieces extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int piece;

        Pieces(byte[] bytes, int piece) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.piece = piece;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int from, int count) {
            return bytes.read(target, from, Math.min(piece, count));
        }
    }
}
