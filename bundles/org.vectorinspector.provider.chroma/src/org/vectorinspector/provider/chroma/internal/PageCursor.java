package org.vectorinspector.provider.chroma.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/**
 * Where the next page begins: the row, and the ids on both sides of that place, by which it is found again when rows before it
 * have been deleted.
 *
 * @param row the first row of the next page, as long as nothing was deleted before it
 * @param before the last ids of the page, the last one last
 * @param after the first ids behind the page, the first one first
 */
record PageCursor(long row, List<String> before, List<String> after) {
    static PageCursor of(Cursor cursor) throws VectorStoreException {
        try {
            JsonInput in = JsonInput.of(cursor.value());
            in.beginArray();
            long row = in.nextLong();
            List<String> before = ids(in);
            List<String> after = ids(in);
            in.endArray();
            in.end();
            return new PageCursor(row, before, after);
        } catch (IOException foreign) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "This cursor is not one of this database.", "Start from the first page.", foreign);
        }
    }

    Cursor toCursor() {
        JsonOutput out = new JsonOutput().beginArray().number(row);
        write(out, before);
        write(out, after);
        return new Cursor(out.endArray().toString());
    }

    private static List<String> ids(JsonInput in) throws IOException {
        List<String> ids = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            ids.add(in.nextText());
        }
        in.endArray();
        return ids;
    }

    private static void write(JsonOutput out, List<String> ids) {
        out.beginArray();
        ids.forEach(out::text);
        out.endArray();
    }
}
