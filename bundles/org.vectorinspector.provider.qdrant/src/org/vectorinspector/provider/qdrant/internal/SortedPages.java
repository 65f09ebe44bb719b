package org.vectorinspector.provider.qdrant.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/**
 * Pages in the order of a key with an index of numbers. Qdrant's {@code order_by} knows no place but a value to start from, leaves out
 * points that have no number there, and brings a point with a list once for each of its numbers. So a page starts from the last value
 * without the points of that value that came already; a list counts by its first number only; and the points without a number follow
 * at the end, in the order of their ids.
 */
final class SortedPages {
    private static final Set<String> SORTABLE = Set.of("integer", "float");

    private final QdrantApi api;

    SortedPages(QdrantApi api) {
        this.api = api;
    }

    static boolean sortable(QdrantCollection collection, String key) {
        return SORTABLE.contains(collection.index(key)) && PayloadKey.nameable(key);
    }

    RecordPage page(QdrantCollection collection, PageRequest request, Sort sort) throws VectorStoreException {
        if (!sortable(collection, sort.key())) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Qdrant sorts by keys with an index of numbers only, and «" + sort.key() + "» has none.",
                    "Make a payload index on it, or read the records in the order of their ids.");
        }
        SortCursor cursor = request.cursor().isPresent() ? SortCursor.of(request.cursor().get()) : SortCursor.START;
        return cursor.behindNumbers() ? rest(collection, request, sort, cursor) : numbers(collection, request, sort, cursor);
    }

    private RecordPage numbers(QdrantCollection collection, PageRequest request, Sort sort, SortCursor cursor) throws VectorStoreException {
        int limit = Math.min(request.limit(), collection.pageCap());
        RecordFields withKey = new RecordFields(request.fields().document(), true, request.fields().spaces());
        JsonOutput body = begin(collection, request, limit,
                conditions -> PointIds.write(conditions.beginObject().name("has_id"), cursor.seen()).endObject());
        body.name("order_by").beginObject().name("key").text(PayloadKey.path(sort.key())).name("direction").text(sort.descending() ? "desc" : "asc");
        cursor.value().ifPresent(value -> ValueJson.write(body.name("start_from"), value));
        PointRows.ask(body.endObject(), collection, withKey);
        PointRows rows = api.scroll(collection.name(), body.endObject(), in -> {
            PointRows some = new PointRows(collection, withKey, request.form(), limit);
            Pages.read(in, some);
            return some;
        });
        if (rows.ids().isEmpty()) {
            return rest(collection, request, sort, SortCursor.REST);
        }
        return new RecordPage(firstOnly(rows, new OrderValues(sort, collection), request), Optional.of(cursor.after(rows).toCursor()));
    }

    /** Returns the points that have no number under the key. */
    private RecordPage rest(QdrantCollection collection, PageRequest request, Sort sort, SortCursor cursor) throws VectorStoreException {
        int limit = Math.min(request.limit(), collection.pageCap());
        JsonOutput body = begin(collection, request, limit, filter -> filter.beginObject().name("key").text(PayloadKey.path(sort.key()))
                .name("range").beginObject().name("gte").token(Double.toString(-Double.MAX_VALUE)).name("lte").token(Double.toString(Double.MAX_VALUE))
                .endObject().endObject());
        if (cursor.offset().isPresent()) {
            PointIds.write(body.name("offset"), cursor.offset().get());
        }
        PointRows.ask(body, collection, request.fields());
        return api.scroll(collection.name(), body.endObject(), in -> {
            PointRows rows = new PointRows(collection, request.fields(), request.form(), limit);
            Optional<RecordId> next = Pages.read(in, rows);
            return new RecordPage(rows.batch(), next.map(id -> SortCursor.rest(id).toCursor()));
        });
    }

    /** Says what does not belong to a part of the order. */
    private interface Without {
        void write(JsonOutput conditions);
    }

    private static JsonOutput begin(QdrantCollection collection, PageRequest request, int limit, Without without) {
        JsonOutput body = new JsonOutput().beginObject().name("limit").number(limit).name("filter").beginObject();
        if (request.filter().isPresent()) {
            FilterJson.write(body.name("must").beginArray(), request.filter().get(), collection);
            body.endArray();
        }
        without.write(body.name("must_not").beginArray());
        return body.endArray().endObject();
    }

    /** Keeps of the rows of a point with a list the one that comes first in the order. */
    private static RecordBatch firstOnly(PointRows rows, OrderValues order, PageRequest request) {
        RecordBatch all = rows.batch();
        Map<RecordId, VectorRecord> kept = new LinkedHashMap<>();
        for (int row = 0; row < all.size(); row++) {
            if (order.firstOf(all.metadata().get(row), rows.orderValues().get(row))) {
                kept.putIfAbsent(all.ids().get(row), all.row(row));
            }
        }
        RecordBatch batch = kept.size() == all.size() ? all : RecordBatch.of(List.copyOf(kept.values()));
        return request.fields().metadata() ? batch : new RecordBatch(batch.ids(), batch.documents(),
                Collections.nCopies(batch.size(), Metadata.EMPTY), batch.vectors());
    }
}
