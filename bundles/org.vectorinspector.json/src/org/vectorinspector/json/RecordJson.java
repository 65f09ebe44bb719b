package org.vectorinspector.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;

/**
 * Turns whole records into JSON and back: {@code {"id","document","metadata","vector"}}, with {@code "vectors"} by the name of
 * their space instead of {@code "vector"} where there are others than the default one. What a record does not have is left
 * out, empty metadata too; an unknown key is a problem, so that nothing gets lost. Number ids are JSON numbers, UUIDs texts.
 */
public final class RecordJson {
    private static final Set<String> KEYS = Set.of("id", "document", "metadata", "vector", "vectors");

    private RecordJson() {
    }

    /**
     * Reads one line of a JSON-lines file.
     *
     * @param kind of the ids, since a UUID is a text in JSON
     */
    public static VectorRecord parse(String json, IdKind kind) throws JsonProblem {
        return ValueJson.whole(json, in -> read(in, kind));
    }

    /** Returns the text of a record in one line. */
    public static String text(VectorRecord item) {
        JsonOutput out = new JsonOutput();
        write(out, item);
        return out.toString();
    }

    /** Takes a record. */
    public static VectorRecord read(JsonInput in, IdKind kind) throws IOException {
        RecordId id = null;
        Optional<String> document = Optional.empty();
        Metadata metadata = Metadata.EMPTY;
        Map<String, Vector> vectors = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = name(in, seen);
            if (key.equals("id")) {
                id = readId(in, kind);
            } else if (!in.skipNull()) {
                switch (key) {
                    case "document" -> document = Optional.of(in.nextText());
                    case "metadata" -> metadata = ValueJson.readMetadata(in);
                    case "vector" -> vectors.put(VectorSpace.DEFAULT, VectorJson.read(in));
                    default -> readVectors(in, vectors);
                }
            }
        }
        in.endObject();
        if (id == null) {
            throw in.problem("A record needs an \"id\"");
        }
        return new VectorRecord(id, document, metadata, vectors);
    }

    /** Writes a record. */
    public static void write(JsonOutput out, VectorRecord item) {
        begin(out, item.id(), item.document(), item.metadata());
        Map<String, Vector> vectors = item.vectors();
        if (vectors.size() == 1 && vectors.containsKey(VectorSpace.DEFAULT)) {
            VectorJson.write(out.name("vector"), vectors.get(VectorSpace.DEFAULT));
        } else if (!vectors.isEmpty()) {
            out.name("vectors").beginObject();
            vectors.forEach((space, vector) -> VectorJson.write(out.name(space), vector));
            out.endObject();
        }
        out.endObject();
    }

    /** Writes one row of a batch as the same record, without taking its vectors apart. */
    public static void write(JsonOutput out, RecordBatch batch, int row) {
        begin(out, batch.ids().get(row), batch.documents().get(row), batch.metadata().get(row));
        Map<String, VectorBlock> own = new LinkedHashMap<>(batch.vectors());
        own.values().removeIf(block -> !block.has(row));
        if (own.size() == 1 && own.containsKey(VectorSpace.DEFAULT)) {
            VectorJson.write(out.name("vector"), own.get(VectorSpace.DEFAULT), row);
        } else if (!own.isEmpty()) {
            out.name("vectors").beginObject();
            own.forEach((space, block) -> VectorJson.write(out.name(space), block, row));
            out.endObject();
        }
        out.endObject();
    }

    /** Takes an id of this kind; a number for a text id, or the reverse, is a problem. */
    public static RecordId readId(JsonInput in, IdKind kind) throws IOException {
        boolean number = in.peek() == JsonInput.Token.NUMBER;
        if (number != (kind == IdKind.NUMBER)) {
            throw in.problem(kind == IdKind.NUMBER ? "The ids here are numbers" : "The ids here are texts in double quotes");
        }
        String text = number ? in.nextNumber() : in.nextText();
        try {
            return RecordId.parse(kind, text);
        } catch (IllegalArgumentException notAnId) {
            JsonProblem problem = in.problem("The id before this place is " + switch (kind) {
                case TEXT -> "empty";
                case NUMBER -> "no whole number from 0 to 2^64 - 1";
                case UUID -> "no UUID";
            });
            problem.initCause(notAnId);
            throw problem;
        }
    }

    /** Writes an id. */
    public static void writeId(JsonOutput out, RecordId id) {
        if (id.kind() == IdKind.NUMBER) {
            out.token(id.text());
        } else {
            out.text(id.text());
        }
    }

    private static String name(JsonInput in, Set<String> seen) throws IOException {
        String key = in.nextName();
        if (!KEYS.contains(key)) {
            throw in.problem("A record has the keys id, document, metadata, vector and vectors, not \"" + key + "\"");
        }
        if (!seen.add(key)) {
            throw in.problem("The key \"" + key + "\" comes twice");
        }
        return key;
    }

    private static void readVectors(JsonInput in, Map<String, Vector> vectors) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String space = in.nextName();
            if (vectors.put(space, VectorJson.read(in)) != null) {
                throw in.problem("The vector \"" + space + "\" comes twice");
            }
        }
        in.endObject();
    }

    private static void begin(JsonOutput out, RecordId id, Optional<String> document, Metadata metadata) {
        writeId(out.beginObject().name("id"), id);
        document.ifPresent(text -> out.name("document").text(text));
        if (!metadata.isEmpty()) {
            ValueJson.write(out.name("metadata"), metadata);
        }
    }
}
