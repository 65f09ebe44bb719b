package org.vectorinspector.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * Turns metadata values into JSON text and back. Numbers keep their kind and every digit ({@code 1}, {@code 1.0}, 2^64 - 1
 * and {@code 1e400} all differ), keys keep their order, a key that comes twice is a problem. Stateless.
 */
public final class ValueJson {
    private ValueJson() {
    }

    /** Reads a whole text as one value. */
    public static Value parse(String json) throws JsonProblem {
        return whole(json, ValueJson::read);
    }

    /** Reads a whole text as the metadata of a record: an object. */
    public static Metadata parseMetadata(String json) throws JsonProblem {
        return whole(json, ValueJson::readMetadata);
    }

    /** Returns the text of a value in one line without spaces. */
    public static String text(Value value) {
        JsonOutput out = new JsonOutput();
        write(out, value);
        return out.toString();
    }

    /** Returns the text of metadata in one line without spaces. */
    public static String text(Metadata metadata) {
        return text(new Value.Fields(metadata.values()));
    }

    /** Returns the text of a value with a line for each key, for people. */
    public static String pretty(Value value) {
        JsonOutput out = new JsonOutput();
        PrettyJson.write(out, value, "\n");
        return out.toString();
    }

    /** Returns the text of metadata with a line for each key, for people. */
    public static String pretty(Metadata metadata) {
        return pretty(new Value.Fields(metadata.values()));
    }

    /** Takes one value. */
    public static Value read(JsonInput in) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> new Value.Fields(fields(in));
            case BEGIN_ARRAY -> new Value.Items(items(in));
            case TEXT -> Value.of(in.nextText());
            case NUMBER -> number(in);
            case FLAG -> Value.of(in.nextFlag());
            case NULL -> {
                in.nextNull();
                yield Value.nothing();
            }
            default -> throw in.problem("A value is expected here");
        };
    }

    /** Takes an object as metadata. */
    public static Metadata readMetadata(JsonInput in) throws IOException {
        if (in.peek() != JsonInput.Token.BEGIN_OBJECT) {
            throw in.problem("Metadata is an object: { \"key\": value }");
        }
        return new Metadata(fields(in));
    }

    /** Writes a value. */
    public static void write(JsonOutput out, Value value) {
        switch (value) {
            case Value.Text text -> out.text(text.text());
            case Value.Whole whole -> out.number(whole.number());
            case Value.Decimal decimal -> out.token(Double.toString(decimal.number()));
            case Value.Exact exact -> out.token(exact.number().toString());
            case Value.Flag flag -> out.flag(flag.set());
            case Value.Nothing nothing -> out.nothing();
            case Value.Items items -> {
                out.beginArray();
                items.values().forEach(item -> write(out, item));
                out.endArray();
            }
            case Value.Fields fields -> writeFields(out, fields.values());
        }
    }

    /** Writes metadata as an object. */
    public static void write(JsonOutput out, Metadata metadata) {
        writeFields(out, metadata.values());
    }

    static <T> T whole(String json, Reader<T> reader) throws JsonProblem {
        try {
            JsonInput in = JsonInput.of(json);
            T result = reader.read(in);
            in.end();
            return result;
        } catch (JsonProblem problem) {
            throw problem;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", impossible);
        }
    }

    private static void writeFields(JsonOutput out, Map<String, Value> fields) {
        out.beginObject();
        fields.forEach((key, value) -> {
            out.name(key);
            write(out, value);
        });
        out.endObject();
    }

    private static Value number(JsonInput in) throws IOException {
        String digits = in.nextNumber();
        try {
            return Value.number(digits);
        } catch (NumberFormatException beyondAll) {
            JsonProblem tooLarge = in.problem("The number before this place is too large to be kept");
            tooLarge.initCause(beyondAll);
            throw tooLarge;
        }
    }

    private static List<Value> items(JsonInput in) throws IOException {
        List<Value> values = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            values.add(read(in));
        }
        in.endArray();
        return values;
    }

    private static Map<String, Value> fields(JsonInput in) throws IOException {
        Map<String, Value> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (values.containsKey(key)) {
                throw in.problem("The key \"" + key + "\" comes twice");
            }
            values.put(key, read(in));
        }
        in.endObject();
        return values;
    }

    /** Reads something of a JSON text. */
    @FunctionalInterface
    interface Reader<T> {
        T read(JsonInput in) throws IOException;
    }
}
