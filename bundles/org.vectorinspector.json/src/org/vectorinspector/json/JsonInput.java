package org.vectorinspector.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Reads JSON (RFC 8259, strictly) token by token from UTF-8 bytes, with memory for the longest single token only.
 *
 * <p>Malformed text gives a {@link JsonProblem}; reading a token of another kind than the text has does too, since the text
 * then is not what the caller expects. Not safe for use by several threads.
 */
public final class JsonInput {
    /** How deep objects and arrays may be nested. */
    public static final int MAX_DEPTH = 200;

    /** The kinds of tokens. */
    public enum Token {
        BEGIN_OBJECT("an object"), END_OBJECT("the end of an object"), BEGIN_ARRAY("a list"), END_ARRAY("the end of a list"),
        NAME("a key"), TEXT("a text"), NUMBER("a number"), FLAG("true or false"), NULL("null"), END("the end");

        private final String words;

        Token(String words) {
            this.words = words;
        }
    }

    private enum State {
        START, DONE, FIRST_ITEM, NEXT_ITEM, FIRST_NAME, NEXT_NAME, VALUE
    }

    private final ByteWindow window;
    private final JsonTexts texts;
    private final FloatDecoder floats = new FloatDecoder();
    private State[] states = new State[16];
    private int depth;
    private Token peeked;

    private JsonInput(ByteWindow window) {
        this.window = window;
        this.texts = new JsonTexts(window);
        states[0] = State.START;
    }

    /** Returns a reader of a stream, which stays owned by the caller. */
    public static JsonInput of(InputStream in) {
        return new JsonInput(new ByteWindow(Objects.requireNonNull(in, "in")));
    }

    /** Returns a reader of bytes that are still coming. */
    public static JsonInput of(ComingBytes coming) {
        return new JsonInput(new ByteWindow(Objects.requireNonNull(coming, "coming")));
    }

    /** Returns a reader of a stretch of bytes, which nobody writes into meanwhile. */
    public static JsonInput of(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return new JsonInput(new ByteWindow(utf8, from, to));
    }

    /** Returns a reader of a text; places of problems count its characters. */
    public static JsonInput of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return of(utf8, 0, utf8.length);
    }

    /** Returns the kind of the next token without taking it. */
    public Token peek() throws IOException {
        if (peeked == null) {
            peeked = find(window.nextVisible());
        }
        return peeked;
    }

    /** Takes the beginning of an object. */
    public void beginObject() throws IOException {
        take(Token.BEGIN_OBJECT);
        window.pos++;
        push(State.FIRST_NAME);
    }

    /** Takes the end of an object. */
    public void endObject() throws IOException {
        take(Token.END_OBJECT);
        window.pos++;
        pop();
    }

    /** Takes the beginning of a list. */
    public void beginArray() throws IOException {
        take(Token.BEGIN_ARRAY);
        window.pos++;
        push(State.FIRST_ITEM);
    }

    /** Takes the end of a list. */
    public void endArray() throws IOException {
        take(Token.END_ARRAY);
        window.pos++;
        pop();
    }

    /** Tells whether the object or list has more. */
    public boolean hasNext() throws IOException {
        Token next = peek();
        return next != Token.END_OBJECT && next != Token.END_ARRAY && next != Token.END;
    }

    /** Takes a key. */
    public String nextName() throws IOException {
        take(Token.NAME);
        String name = texts.next();
        if (window.nextVisible() != ':') {
            throw problem("A colon is missing behind the key");
        }
        window.pos++;
        states[depth] = State.VALUE;
        return name;
    }

    /** Takes a text. */
    public String nextText() throws IOException {
        take(Token.TEXT);
        String text = texts.next();
        valueTaken();
        return text;
    }

    /** Takes a number as it is written. */
    public String nextNumber() throws IOException {
        take(Token.NUMBER);
        String digits = JsonNumbers.next(window);
        valueTaken();
        return digits;
    }

    /** Takes a whole number of 64 bits. */
    public long nextLong() throws IOException {
        int at = window.pos;
        String digits = nextNumber();
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException notWhole) {
            throw window.problem("A whole number is expected instead of " + digits, Math.min(at, window.end));
        }
    }

    /** Takes {@code true} or {@code false}. */
    public boolean nextFlag() throws IOException {
        take(Token.FLAG);
        boolean set = window.bytes[window.pos] == 't';
        texts.word(set ? "true" : "false");
        valueTaken();
        return set;
    }

    /** Takes {@code null}. */
    public void nextNull() throws IOException {
        take(Token.NULL);
        texts.word("null");
        valueTaken();
    }

    /** Takes the null that may be next and tells whether it was there. */
    public boolean skipNull() throws IOException {
        if (peek() != Token.NULL) {
            return false;
        }
        nextNull();
        return true;
    }

    /** Takes a whole value, however deep, and drops it. */
    public void skipValue() throws IOException {
        int outside = depth;
        do {
            switch (peek()) {
                case BEGIN_OBJECT -> beginObject();
                case BEGIN_ARRAY -> beginArray();
                case END_OBJECT -> endObject();
                case END_ARRAY -> endArray();
                case NAME -> nextName();
                case TEXT -> nextText();
                case NUMBER -> skipNumbers();
                case FLAG -> nextFlag();
                case NULL -> nextNull();
                case END -> throw window.cutShort();
            }
        } while (depth > outside || states[depth] == State.VALUE);
    }

    /**
     * Takes a list of numbers and puts them at the end of an array.
     *
     * @return how many there were
     */
    public int nextFloats(FloatArray target) throws IOException {
        take(Token.BEGIN_ARRAY);
        int before = target.size();
        FloatScan.decode(window, floats, target);
        valueTaken();
        return target.size() - before;
    }

    /** Takes a list of numbers and puts its text at the end of a stretch of bytes, without a look at the digits. */
    public void copyNumbers(JsonOutput target) throws IOException {
        take(Token.BEGIN_ARRAY);
        FloatScan.copy(window, target);
        valueTaken();
    }

    /** Takes a list of numbers and drops it, without a look at the digits. */
    public void passNumbers() throws IOException {
        take(Token.BEGIN_ARRAY);
        FloatScan.skip(window);
        valueTaken();
    }

    /** Takes a stretch of bytes, which stays as it is. */
    @FunctionalInterface
    interface Stretch {
        void take(byte[] bytes, int from, int to);
    }

    /** Tells whether the text stays in memory, at the same places of the same array or of one that has taken over. */
    boolean stays() {
        return window.stays();
    }

    /** Takes a list of numbers of a text that stays and hands on where it is, without a look at the digits. */
    void nextNumbers(Stretch target) throws IOException {
        take(Token.BEGIN_ARRAY);
        int from = window.pos;
        FloatScan.skip(window);
        target.take(window.bytes, from, window.pos);
        valueTaken();
    }

    /** Tells whether the next token begins a list whose first item is a list again. */
    boolean beginsNestedArray() throws IOException {
        if (peek() != Token.BEGIN_ARRAY) {
            return false;
        }
        window.keep();
        window.pos++;
        boolean nested = window.nextVisible() == '[';
        window.pos = window.kept();
        window.release();
        return nested;
    }

    /** Expects that nothing but white space follows. */
    public void end() throws IOException {
        take(Token.END);
    }

    /** Returns a problem at the place of the next token: for callers whose expectations go beyond syntax. */
    public JsonProblem problem(String sentence) throws IOException {
        window.nextVisible();
        return window.problem(sentence, window.pos);
    }

    /** Takes a number and, in a list, those of the usual form that follow it. */
    private void skipNumbers() throws IOException {
        take(Token.NUMBER);
        JsonNumbers.skip(window);
        valueTaken();
        if (states[depth] == State.NEXT_ITEM) {
            PlainNumbers.skip(window);
        }
    }

    private Token find(int c) throws IOException {
        return switch (states[depth]) {
            case START, VALUE -> value(c);
            case DONE -> {
                if (c != -1) {
                    throw problem("The JSON text should end here");
                }
                yield Token.END;
            }
            case FIRST_ITEM -> c == ']' ? Token.END_ARRAY : value(c);
            case NEXT_ITEM -> c == ']' ? Token.END_ARRAY : value(behindComma(c, "A comma or ] is missing"));
            case FIRST_NAME -> c == '}' ? Token.END_OBJECT : name(c);
            case NEXT_NAME -> c == '}' ? Token.END_OBJECT : name(behindComma(c, "A comma or } is missing"));
        };
    }

    private int behindComma(int c, String complaint) throws IOException {
        if (c != ',') {
            throw c == -1 ? window.cutShort() : problem(complaint);
        }
        window.pos++;
        return window.nextVisible();
    }

    private Token name(int c) throws IOException {
        if (c != '"') {
            throw c == -1 ? window.cutShort() : problem("A key in double quotes is expected");
        }
        return Token.NAME;
    }

    private Token value(int c) throws IOException {
        return switch (c) {
            case '{' -> Token.BEGIN_OBJECT;
            case '[' -> Token.BEGIN_ARRAY;
            case '"' -> Token.TEXT;
            case 't', 'f' -> Token.FLAG;
            case 'n' -> Token.NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Token.NUMBER;
            case -1 -> throw window.cutShort();
            default -> throw problem("A value is expected: a text in double quotes, a number, true, false, null, [ or {");
        };
    }

    private void take(Token expected) throws IOException {
        Token next = peek();
        if (next != expected) {
            throw problem("There is " + next.words + " instead of " + expected.words);
        }
        peeked = null;
    }

    private void push(State inside) throws IOException {
        if (depth == MAX_DEPTH) {
            throw problem("Objects and lists are nested more than " + MAX_DEPTH + " deep");
        }
        depth++;
        if (depth == states.length) {
            states = Arrays.copyOf(states, states.length * 2);
        }
        states[depth] = inside;
    }

    private void pop() {
        depth--;
        valueTaken();
    }

    private void valueTaken() {
        states[depth] = switch (states[depth]) {
            case START -> State.DONE;
            case FIRST_ITEM, NEXT_ITEM -> State.NEXT_ITEM;
            default -> State.NEXT_NAME;
        };
    }
}
