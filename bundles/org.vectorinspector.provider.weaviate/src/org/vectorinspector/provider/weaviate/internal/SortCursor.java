package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/**
 * Where the next page of an order begins: behind a record with a value, or behind one without, which come last.
 *
 * @param withValue whether records with a value may still come
 * @param value of the last record, empty at the beginning of both
 * @param id of the last record, empty at the beginning of both
 */
record SortCursor(boolean withValue, Optional<Value> value, String id) {
    /** The beginning of all. */
    static final SortCursor START = new SortCursor(true, Optional.empty(), "");
    /** The beginning of the records without a value. */
    static final SortCursor MISSING = new SortCursor(false, Optional.empty(), "");

    /** Makes the place behind a record, which has a value or not. */
    SortCursor(Optional<Value> value, String id) {
        this(value.isPresent(), value, id);
    }

    static SortCursor of(Cursor cursor) throws VectorStoreException {
        try {
            JsonInput in = JsonInput.of(cursor.value());
            in.beginArray();
            boolean withValue = in.nextFlag();
            Optional<Value> value = in.skipNull() ? Optional.empty() : Optional.of(ValueJson.read(in));
            String id = in.nextText();
            in.endArray();
            in.end();
            return new SortCursor(withValue, value, id);
        } catch (IOException foreign) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "This cursor is not one of this order.", "Start from the first page.",
                    foreign);
        }
    }

    Cursor toCursor() {
        JsonOutput out = new JsonOutput().beginArray().flag(withValue);
        value.ifPresentOrElse(last -> ValueJson.write(out, last), out::nothing);
        return new Cursor(out.text(id).endArray().toString());
    }
}
