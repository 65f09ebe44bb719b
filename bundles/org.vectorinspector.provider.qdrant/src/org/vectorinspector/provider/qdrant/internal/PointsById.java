package org.vectorinspector.provider.qdrant.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.JsonOutput;

/** Reads and deletes points by their ids, some at a time. Text ids are never there. */
final class PointsById {
    private static final int READ_AT_ONCE = 1_000;
    private static final int DELETED_AT_ONCE = 10_000;

    private final QdrantApi api;

    PointsById(QdrantApi api) {
        this.api = api;
    }

    /** Returns the records in the order of the ids. */
    RecordBatch fetch(QdrantCollection collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        int atOnce = Math.min(READ_AT_ONCE, collection.pageCap());
        Map<RecordId, VectorRecord> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += atOnce) {
            List<RecordId> some = ids.subList(from, Math.min(ids.size(), from + atOnce));
            JsonOutput body = new JsonOutput().beginObject().name("ids");
            PointIds.write(body, some);
            PointRows.ask(body, collection, fields);
            PointRows rows = new PointRows(collection, fields, VectorForm.NUMBERS, some.size());
            api.fetch(collection.name(), body.endObject(), rows::readAll).batch().rows().forEach(item -> found.put(item.id(), item));
        }
        return RecordBatch.of(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    void delete(QdrantCollection collection, List<RecordId> ids) throws VectorStoreException {
        for (int from = 0; from < ids.size(); from += DELETED_AT_ONCE) {
            JsonOutput body = new JsonOutput().beginObject().name("points");
            PointIds.write(body, ids.subList(from, Math.min(ids.size(), from + DELETED_AT_ONCE)));
            api.delete(collection.name(), body.endObject());
        }
    }
}
