package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/**
 * A place in an order by a key.
 *
 * @param behindNumbers whether only points without a number follow
 * @param value to start from among the numbers, empty for the first
 * @param seen the points of this value that came already
 * @param offset the next point of those without a number, empty for the first
 */
record SortCursor(boolean behindNumbers, Optional<Value> value, List<RecordId> seen, Optional<RecordId> offset) {
    static final SortCursor START = new SortCursor(false, Optional.empty(), List.of(), Optional.empty());
    static final SortCursor REST = new SortCursor(true, Optional.empty(), List.of(), Optional.empty());

    static SortCursor rest(RecordId offset) {
        return new SortCursor(true, Optional.empty(), List.of(), Optional.of(offset));
    }

    static SortCursor of(Cursor cursor) throws VectorStoreException {
        try {
            JsonInput in = JsonInput.of(cursor.value());
            in.beginArray();
            SortCursor place;
            if (in.peek() == JsonInput.Token.FLAG) {
                in.nextFlag();
                place = rest(PointIds.read(in));
            } else {
                place = new SortCursor(false, Optional.of(ValueJson.read(in)), ids(in), Optional.empty());
            }
            in.endArray();
            in.end();
            return place;
        } catch (IOException foreign) {
            throw Pages.foreign(foreign);
        }
    }

    /** Returns the place behind some rows, of which there is at least one. */
    SortCursor after(PointRows rows) {
        Value last = rows.orderValues().getLast();
        List<RecordId> now = new ArrayList<>();
        for (int row = 0; row < rows.ids().size(); row++) {
            if (rows.orderValues().get(row).equals(last)) {
                now.add(rows.ids().get(row));
            }
        }
        boolean same = value.equals(Optional.of(last));
        return new SortCursor(false, Optional.of(last), same ? Stream.concat(seen.stream(), now.stream()).distinct().toList() : now, Optional.empty());
    }

    Cursor toCursor() {
        JsonOutput out = new JsonOutput().beginArray();
        if (behindNumbers) {
            PointIds.write(out.flag(true), offset.orElseThrow());
        } else {
            ValueJson.write(out, value.orElseThrow());
            PointIds.write(out, seen);
        }
        return new Cursor(out.endArray().toString());
    }

    private static List<RecordId> ids(JsonInput in) throws IOException {
        List<RecordId> ids = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            ids.add(PointIds.read(in));
        }
        in.endArray();
        return ids;
    }
}
