package org.vectorinspector.provider.pgvector.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/**
 * Where the next page begins: behind the row with this key, and with these sorted values where there is an order. Rows of a view have
 * no key to go by; there it is the number of the row.
 *
 * @param order the order that the place belongs to
 * @param row the number of the first row of the next page
 * @param place the sorted values of the last row
 * @param key of the last row
 */
record PageCursor(String order, long row, List<String> place, List<String> key) {
    static PageCursor of(Cursor cursor) throws VectorStoreException {
        try {
            JsonInput in = JsonInput.of(cursor.value());
            in.beginArray();
            PageCursor read = new PageCursor(in.nextText(), in.nextLong(), texts(in), texts(in));
            in.endArray();
            in.end();
            return read;
        } catch (IOException foreign) {
            throw foreign(foreign);
        }
    }

    static VectorStoreException foreign(Throwable cause) {
        return new VectorStoreException(Kind.INVALID_REQUEST, "This cursor is not one of this request.",
                "Start from the first page.", cause);
    }

    /** Returns the name of an order, by which a cursor of another one is known. */
    static String name(Optional<Sort> sort) {
        return sort.map(order -> (order.descending() ? "-" : "+") + order.key()).orElse("");
    }

    Cursor toCursor() {
        JsonOutput out = new JsonOutput().beginArray().text(order).number(row);
        write(out, place);
        write(out, key);
        return new Cursor(out.endArray().toString());
    }

    private static List<String> texts(JsonInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            texts.add(in.nextText());
        }
        in.endArray();
        return texts;
    }

    private static void write(JsonOutput out, List<String> texts) {
        out.beginArray();
        texts.forEach(out::text);
        out.endArray();
    }
}
