package org.vectorinspector.provider.chroma.internal;

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

/** Reads and deletes records by their ids, so many at a time as the server takes. */
final class RecordsById {
    private final ChromaApi api;
    private final int atOnce;

    RecordsById(ChromaApi api, int atOnce) {
        this.api = api;
        this.atOnce = atOnce;
    }

    /** Returns the records in the order of the ids. */
    RecordBatch fetch(ChromaCollection collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        Map<RecordId, VectorRecord> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += atOnce) {
            List<RecordId> some = ids.subList(from, Math.min(ids.size(), from + atOnce));
            JsonOutput body = named(some);
            RecordColumns.include(body, fields);
            int room = fields.wantsVectors() ? some.size() * Math.max(1, collection.dimension()) : 1;
            RecordBatch rows = api.get(collection, body.endObject(), in -> RecordColumns.read(in, VectorForm.NUMBERS, room));
            rows.rows().forEach(item -> found.put(item.id(), item));
        }
        return RecordBatch.of(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    void delete(ChromaCollection collection, List<RecordId> ids) throws VectorStoreException {
        for (int from = 0; from < ids.size(); from += atOnce) {
            api.delete(collection, named(ids.subList(from, Math.min(ids.size(), from + atOnce))).endObject());
        }
    }

    /** Begins an object that names records. */
    private static JsonOutput named(List<RecordId> ids) {
        JsonOutput body = new JsonOutput().beginObject().name("ids").beginArray();
        ids.forEach(id -> body.text(id.text()));
        return body.endArray();
    }
}
