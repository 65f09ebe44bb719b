package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/**
 * Pages of points in the order of their ids, numbers before UUIDs, which is Qdrant's own. A page begins at an id, not behind so many
 * rows, so what is written or deleted meanwhile shifts nothing.
 */
final class Pages {
    private final QdrantApi api;
    private final SortedPages sorted;

    Pages(QdrantApi api) {
        this.api = api;
        this.sorted = new SortedPages(api);
    }

    RecordPage page(QdrantCollection collection, PageRequest request) throws VectorStoreException {
        if (request.filter().isPresent()) {
            new QdrantFilter(Optional.of(collection)).check(request.filter().get());
        }
        if (request.sort().isPresent()) {
            return sorted.page(collection, request, request.sort().get());
        }
        int limit = Math.min(request.limit(), collection.pageCap());
        JsonOutput body = new JsonOutput().beginObject().name("limit").number(limit);
        if (request.cursor().isPresent()) {
            PointIds.write(body.name("offset"), id(request.cursor().get()));
        }
        request.filter().ifPresent(filter -> FilterJson.write(body.name("filter"), filter, collection));
        PointRows.ask(body, collection, request.fields());
        return api.scroll(collection.name(), body.endObject(), in -> {
            PointRows rows = new PointRows(collection, request.fields(), request.form(), limit);
            Optional<RecordId> next = read(in, rows);
            return new RecordPage(rows.batch(), next.map(Pages::cursor));
        });
    }

    /** Takes a page and returns the id that the next one begins with. */
    static Optional<RecordId> read(JsonInput in, PointRows rows) throws IOException {
        Optional<RecordId> next = Optional.empty();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "points" -> rows.readAll(in);
                case "next_page_offset" -> next = in.skipNull() ? Optional.empty() : Optional.of(PointIds.read(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
        return next;
    }

    private static Cursor cursor(RecordId id) {
        return new Cursor(PointIds.write(new JsonOutput(), id).toString());
    }

    private static RecordId id(Cursor cursor) throws VectorStoreException {
        try {
            JsonInput in = JsonInput.of(cursor.value());
            RecordId id = PointIds.read(in);
            in.end();
            return id;
        } catch (IOException foreign) {
            throw foreign(foreign);
        }
    }

    static VectorStoreException foreign(Throwable cause) {
        return new VectorStoreException(Kind.INVALID_REQUEST, "This cursor is not one of this database.", "Start from the first page.", cause);
    }
}
