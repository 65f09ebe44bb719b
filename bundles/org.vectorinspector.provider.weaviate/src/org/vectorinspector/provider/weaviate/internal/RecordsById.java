package org.vectorinspector.provider.weaviate.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.http.SideBySide;
import org.vectorinspector.json.JsonOutput;

/**
 * Reads and deletes records by their ids.
 *
 * <p>Contents are read by the REST API, one record a call and several calls at a time: GraphQL could bring many at once, but brings whole
 * numbers beyond 32 bits as null, as if they were missing.
 */
final class RecordsById {
    private static final int IDS_AT_ONCE = 1_000;
    private static final int CALLS_AT_ONCE = 16;

    private final WeaviateApi api;
    private final GraphQl graphQl;

    RecordsById(WeaviateApi api, GraphQl graphQl) {
        this.api = api;
        this.graphQl = graphQl;
    }

    /** Returns the records in the order of the ids; those that are not there are left out. */
    RecordBatch fetch(WeaviateCollection collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        List<RecordId> possible = ids.stream().filter(id -> id.kind() == IdKind.UUID).toList();
        if (fields.equals(RecordFields.IDS)) {
            return only(present(collection, possible));
        }
        List<RecordBatch> found = SideBySide.map(CALLS_AT_ONCE, possible, id -> read(collection, id, fields));
        return RecordBatch.of(found.stream().flatMap(batch -> batch.rows().stream()).toList());
    }

    void delete(WeaviateCollection collection, List<RecordId> ids) throws VectorStoreException {
        List<RecordId> possible = ids.stream().filter(id -> id.kind() == IdKind.UUID).toList();
        for (int from = 0; from < possible.size(); from += IDS_AT_ONCE) {
            JsonOutput body = new JsonOutput().beginObject().name("match").beginObject().name("class").text(collection.shape().name())
                    .name("where").beginObject().name("path").beginArray().text("id").endArray().name("operator").text("ContainsAny")
                    .name("valueTextArray").beginArray();
            possible.subList(from, Math.min(possible.size(), from + IDS_AT_ONCE)).forEach(id -> body.text(id.text()));
            body.endArray().endObject().endObject().name("output").text("minimal").endObject();
            delete(collection, body);
        }
    }

    /** Deletes until nothing is found any more: one call goes no further than the server's QUERY_MAXIMUM_RESULTS. */
    private void delete(WeaviateCollection collection, JsonOutput match) throws VectorStoreException {
        DeleteOutcome outcome;
        do {
            outcome = api.delete(collection, match, DeleteOutcome::read);
            if (outcome.failed() > 0) {
                throw new VectorStoreException(Kind.SERVER_FAULT, "Weaviate could not delete " + outcome.failed() + " of the records.",
                        "Try again, or look at the server's log.");
            }
        } while (outcome.mayHaveMore());
    }

    /** Returns those of the ids that are there, in their order. */
    private List<RecordId> present(WeaviateCollection collection, List<RecordId> ids) throws VectorStoreException {
        List<RecordId> present = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<RecordId> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            Condition.Clause one = Condition.Clause.of("id", "ContainsAny", "valueText", literals(some));
            GraphQlText query = GraphQlText.get(collection).where(one).argument("limit", Integer.toString(some.size()))
                    .select("_additional{id}");
            Set<RecordId> found = new HashSet<>(graphQl.rows(query, FoundRow::read).stream().map(FoundRow::id).toList());
            some.stream().filter(found::contains).forEach(present::add);
        }
        return present;
    }

    private RecordBatch read(WeaviateCollection collection, RecordId id, RecordFields fields) throws VectorStoreException {
        ObjectReader reader = new ObjectReader(collection, fields, VectorForm.NUMBERS, 1);
        try {
            return api.read(collection, id, fields.wantsVectors(), reader::readOne);
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return RecordBatch.EMPTY;
            }
            throw failure;
        }
    }

    private static String literals(List<RecordId> ids) {
        JsonOutput list = new JsonOutput().beginArray();
        ids.forEach(id -> list.text(id.text()));
        return list.endArray().toString();
    }

    private static RecordBatch only(List<RecordId> ids) {
        return new RecordBatch(ids, Collections.nCopies(ids.size(), Optional.empty()), Collections.nCopies(ids.size(), Metadata.EMPTY),
                Map.of());
    }
}
