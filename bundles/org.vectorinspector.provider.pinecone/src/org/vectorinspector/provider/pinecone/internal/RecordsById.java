package org.vectorinspector.provider.pinecone.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.http.SideBySide;
import org.vectorinspector.json.JsonOutput;

/** Reads and deletes records by their ids. Ids to read travel in the URL, so as many go at once as fit there. */
final class RecordsById {
    private static final int FETCHED_AT_ONCE = 100;
    private static final int CALLS_AT_ONCE = 4;
    private static final int URL_ROOM = 6_000;
    private static final int DELETED_AT_ONCE = 1_000;

    private RecordsById() {
    }

    /** Returns the records in the order of the ids. */
    static RecordBatch fetch(Place place, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        List<String> texts = ids.stream().filter(id -> id.kind() == IdKind.TEXT).map(RecordId::text).toList();
        return fetch(place, texts, fields, VectorForm.NUMBERS);
    }

    static RecordBatch fetch(Place place, List<String> ids, RecordFields fields, VectorForm form) throws VectorStoreException {
        RecordColumns columns = place.columns(fields, form, ids.size());
        List<String> queries = new ArrayList<>();
        StringBuilder url = new StringBuilder();
        int some = 0;
        for (String id : ids) {
            String parameter = IndexCalls.parameter("ids", id);
            if (some == FETCHED_AT_ONCE || some > 0 && url.length() + parameter.length() > URL_ROOM) {
                queries.add(url.toString());
                url.setLength(0);
                some = 0;
            }
            url.append(parameter);
            some++;
        }
        if (some > 0) {
            queries.add(url.toString());
        }
        SideBySide.map(CALLS_AT_ONCE, queries, query -> fetch(place, query, columns));
        return columns.batch(ids);
    }

    static void delete(Place place, List<RecordId> ids) throws VectorStoreException {
        List<String> texts = ids.stream().filter(id -> id.kind() == IdKind.TEXT).map(RecordId::text).toList();
        for (int from = 0; from < texts.size(); from += DELETED_AT_ONCE) {
            JsonOutput body = new JsonOutput().beginObject().name("ids").beginArray();
            texts.subList(from, Math.min(texts.size(), from + DELETED_AT_ONCE)).forEach(body::text);
            body.endArray();
            Namespaces.write(body, place.namespace());
            place.calls().delete(body.endObject());
        }
    }

    /** Puts the records of these ids into the columns; answers are taken apart one at a time, in any order. */
    private static Optional<String> fetch(Place place, String ids, RecordColumns columns) throws VectorStoreException {
        return place.calls().fetch(ids.substring(1) + IndexCalls.parameter("namespace", Namespaces.inRequest(place.namespace())), in -> {
            synchronized (columns) {
                return columns.readAnswer(in);
            }
        });
    }
}
