package org.vectorinspector.provider.pinecone.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/**
 * The metadata of a record as Pinecone stores it, with the document under a key of its own.
 *
 * <p>Every number of Pinecone is a double. One without a fraction that a double holds exactly is read as a whole number, however
 * the server writes it, so that it looks the same every time.
 */
final class StoredMetadata {
    /** The largest number up to which doubles hold every whole number. */
    static final long EXACT = 1L << 53;

    private final Map<String, Value> values;
    private final Optional<String> document;

    private StoredMetadata(Map<String, Value> values, Optional<String> document) {
        this.values = values;
        this.document = document;
    }

    /** Takes the document out; a value under its key that is no text stays metadata. */
    static StoredMetadata of(Metadata stored, String documentKey) {
        Map<String, Value> values = new LinkedHashMap<>();
        stored.values().forEach((key, value) -> values.put(key, read(value)));
        if (values.get(documentKey) instanceof Value.Text(String text)) {
            values.remove(documentKey);
            return new StoredMetadata(values, Optional.of(text));
        }
        return new StoredMetadata(values, Optional.empty());
    }

    /** Writes metadata and document as Pinecone stores them. */
    static void write(JsonOutput out, Metadata metadata, Optional<String> document, String documentKey) {
        out.beginObject();
        metadata.values().forEach((key, value) -> ValueJson.write(out.name(key), value));
        document.ifPresent(text -> out.name(documentKey).text(text));
        out.endObject();
    }

    Metadata metadata() {
        return new Metadata(values);
    }

    Optional<String> document() {
        return document;
    }

    private static Value read(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> read((double) number);
            case Value.Decimal(double number) -> read(number);
            case Value.Exact(java.math.BigDecimal number) -> read(number.doubleValue());
            case Value.Text text -> text;
            case Value.Flag flag -> flag;
            case Value.Nothing nothing -> nothing;
            case Value.Items items -> items;
            case Value.Fields fields -> fields;
        };
    }

    private static Value read(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) <= EXACT && Double.compare(number, -0.0) != 0;
        return whole ? Value.of((long) number) : Value.of(number);
    }
}
