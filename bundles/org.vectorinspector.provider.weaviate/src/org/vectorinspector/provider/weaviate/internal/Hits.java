package org.vectorinspector.provider.weaviate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.VectorRecord;

/** What searches share: a filter before, and reading the records that were found. */
final class Hits {
    private final RecordsById records;
    private final ServerVersion version;

    Hits(RecordsById records, ServerVersion version) {
        this.records = records;
        this.version = version;
    }

    /** Begins a query of the records that meet a filter; empty when no record can. */
    Optional<GraphQlText> filtered(WeaviateCollection collection, Optional<Filter> filter) throws VectorStoreException {
        Condition condition = filter.isPresent() ? new Conditions(collection, version).checked(filter.get()) : Condition.ALWAYS;
        GraphQlText query = GraphQlText.get(collection);
        if (condition instanceof Condition.Clause clause) {
            query.where(clause);
        }
        return condition.equals(Condition.NEVER) ? Optional.empty() : Optional.of(query);
    }

    /**
     * Reads the found records; one that was deleted meanwhile is left out.
     *
     * @param similarity makes the server's number comparable
     */
    List<SearchHit> read(WeaviateCollection collection, List<FoundRow> found, RecordFields fields, DoubleUnaryOperator similarity)
            throws VectorStoreException {
        Map<RecordId, VectorRecord> contents = contents(collection, found.stream().map(FoundRow::id).toList(), fields);
        List<SearchHit> hits = new ArrayList<>();
        for (FoundRow row : found) {
            VectorRecord item = contents.get(row.id());
            if (item != null) {
                hits.add(new SearchHit(item, row.measure(), similarity.applyAsDouble(row.measure())));
            }
        }
        return hits;
    }

    private Map<RecordId, VectorRecord> contents(WeaviateCollection collection, List<RecordId> ids, RecordFields fields)
            throws VectorStoreException {
        Map<RecordId, VectorRecord> contents = new HashMap<>();
        if (fields.equals(RecordFields.IDS)) {
            ids.forEach(id -> contents.put(id, new VectorRecord(id, Optional.empty(), Metadata.EMPTY, Map.of())));
        } else {
            records.fetch(collection, ids, fields).rows().forEach(item -> contents.put(item.id(), item));
        }
        return contents;
    }
}
