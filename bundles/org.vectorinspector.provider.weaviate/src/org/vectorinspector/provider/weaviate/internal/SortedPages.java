package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;

/**
 * Pages in the order of a property, then of the id, each beginning behind the last record of the one before: {@code offset} would end at
 * the server's QUERY_MAXIMUM_RESULTS and slip when records go. Records without the property come last, where the server would put them
 * first in ascending order: they are asked for by a condition of their own.
 */
final class SortedPages {
    private final GraphQl graphQl;
    private final RecordsById records;
    private final ServerVersion version;

    SortedPages(GraphQl graphQl, RecordsById records, ServerVersion version) {
        this.graphQl = graphQl;
        this.records = records;
        this.version = version;
    }

    /** Tells whether pages can have the order of a key: of single numbers and dates in an index, of which equal ones can be told. */
    boolean sortable(WeaviateCollection collection, String key) {
        return version.knowsNot() && collection.property(key).filter(property -> !property.list() && property.filterable()
                && List.of(PropertyType.INT, PropertyType.NUMBER, PropertyType.DATE).contains(property.type())).isPresent();
    }

    /**
     * Returns the page of a request with an order.
     *
     * @param filter checked, and not one that no record meets
     */
    RecordPage page(WeaviateCollection collection, PageRequest request, Condition filter, int limit) throws VectorStoreException {
        Sort sort = request.sort().orElseThrow();
        if (!sortable(collection, sort.key())) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Weaviate cannot order the records by «" + sort.key() + "».",
                    "Order by a number or a date, or read the records in the order of their ids.");
        }
        LeafCondition leaf = new LeafCondition(collection.property(sort.key()).orElseThrow(), collection.shape().stopWords());
        SortCursor place = request.cursor().isPresent() ? SortCursor.of(request.cursor().get()) : SortCursor.START;
        return place.withValue() ? present(collection, request, filter, leaf, place, limit)
                : missing(collection, request, filter, leaf, place, limit);
    }

    private RecordPage present(WeaviateCollection collection, PageRequest request, Condition filter, LeafCondition leaf, SortCursor place,
            int limit) throws VectorStoreException {
        Sort sort = request.sort().orElseThrow();
        Condition behind = place.value().map(value -> behind(leaf, sort, value, place.id())).orElseGet(leaf::exists);
        String order = "[{path:[" + GraphQlText.literal(sort.key()) + "],order:" + (sort.descending() ? "desc" : "asc")
                + "},{path:[\"_id\"],order:asc}]";
        List<RecordId> ids = ids(collection, Condition.all(List.of(filter, behind)), order, limit);
        RecordFields wanted = request.fields();
        RecordBatch rows = records.fetch(collection, ids, new RecordFields(wanted.document(), true, wanted.spaces()));
        if (ids.size() < limit) {
            return new RecordPage(stripped(rows, wanted), Optional.of(SortCursor.MISSING.toCursor()));
        }
        if (rows.isEmpty()) {
            return present(collection, request, filter, leaf, place, limit);
        }
        int last = rows.size() - 1;
        Value value = rows.metadata().get(last).get(sort.key()).orElseThrow(() -> new VectorStoreException(Kind.CONFLICT,
                "The record «" + rows.ids().get(last).text() + "» has just lost its «" + sort.key() + "».", "Read this page again."));
        return new RecordPage(stripped(rows, wanted), Optional.of(new SortCursor(Optional.of(value), rows.ids().get(last).text())
                .toCursor()));
    }

    private RecordPage missing(WeaviateCollection collection, PageRequest request, Condition filter, LeafCondition leaf, SortCursor place,
            int limit) throws VectorStoreException {
        Condition behind = place.id().isEmpty() ? Condition.ALWAYS : idAbove(place.id());
        Condition where = Condition.all(List.of(filter, Condition.not(leaf.exists()), behind));
        List<RecordId> ids = ids(collection, where, "[{path:[\"_id\"],order:asc}]", limit);
        RecordBatch rows = records.fetch(collection, ids, request.fields());
        return new RecordPage(rows, ids.size() < limit ? Optional.empty()
                : Optional.of(new SortCursor(Optional.empty(), ids.getLast().text()).toCursor()));
    }

    private List<RecordId> ids(WeaviateCollection collection, Condition where, String order, int limit) throws VectorStoreException {
        GraphQlText query = GraphQlText.get(collection).where(clause(where)).argument("sort", order)
                .argument("limit", Integer.toString(limit)).select("_additional{id}");
        return graphQl.rows(query, FoundRow::read).stream().map(FoundRow::id).toList();
    }

    /** A value that the server cannot compare exactly cannot be gone on from. */
    private static Condition.Clause clause(Condition condition) throws VectorStoreException {
        return switch (condition) {
            case Condition.Clause clause -> clause;
            case Condition.Refused(String sentence) -> throw new VectorStoreException(Kind.INVALID_REQUEST, sentence,
                    "Read the records in the order of their ids.");
            case Condition.Constant constant -> throw new IllegalStateException("an order has always a condition: " + constant);
        };
    }

    private static Condition behind(LeafCondition leaf, Sort sort, Value value, String id) {
        Condition farther = leaf.compared(sort.descending() ? Comparison.LESS : Comparison.GREATER, value);
        return Condition.any(List.of(farther, Condition.all(List.of(leaf.equal(value, true), idAbove(id)))));
    }

    private static Condition idAbove(String id) {
        return Condition.Clause.of("_id", "GreaterThan", "valueText", GraphQlText.literal(id));
    }

    private static RecordBatch stripped(RecordBatch rows, RecordFields wanted) {
        return wanted.metadata() ? rows : new RecordBatch(rows.ids(), rows.documents(),
                rows.metadata().stream().map(metadata -> Metadata.EMPTY).toList(), rows.vectors());
    }
}
