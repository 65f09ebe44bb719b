package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;

/**
 * Pages of records in the order of their ids, each beginning behind the last id of the one before: nothing comes twice and nothing is
 * left out, whatever is written or deleted meanwhile.
 *
 * <p>The REST API has {@code after} for that, which takes no filter. Filtered pages ask GraphQL for ids above the last one, sorted by
 * id; {@code offset}, the other way, ends at the server's QUERY_MAXIMUM_RESULTS.
 */
final class Pages {
    private final WeaviateApi api;
    private final GraphQl graphQl;
    private final RecordsById records;
    private final SortedPages sorted;
    private final ServerVersion version;
    private final int most;

    Pages(WeaviateApi api, GraphQl graphQl, RecordsById records, SortedPages sorted, ServerVersion version, int most) {
        this.api = api;
        this.graphQl = graphQl;
        this.records = records;
        this.sorted = sorted;
        this.version = version;
        this.most = most;
    }

    RecordPage page(WeaviateCollection collection, PageRequest request) throws VectorStoreException {
        int limit = Math.min(most, request.limit());
        Condition condition = condition(collection, request.filter());
        if (request.sort().isPresent() && !condition.equals(Condition.NEVER)) {
            return sorted.page(collection, request, condition, limit);
        }
        String after = request.cursor().isPresent() ? last(request.cursor().get()) : "";
        return switch (condition) {
            case Condition.Constant(boolean holds) -> holds ? scanned(collection, after, limit, request)
                    : new RecordPage(RecordBatch.EMPTY, Optional.empty());
            case Condition.Clause clause -> filtered(collection, clause, after, limit, request);
            case Condition.Refused refused -> throw new IllegalStateException("checked before: " + refused);
        };
    }

    /** Returns how many records there are that meet a filter. */
    long count(WeaviateCollection collection, Optional<Filter> filter) throws VectorStoreException {
        Condition condition = condition(collection, filter);
        GraphQlText query = GraphQlText.aggregate(collection);
        if (condition.equals(Condition.NEVER)) {
            return 0;
        }
        if (condition instanceof Condition.Clause clause) {
            query.where(clause);
        }
        List<Long> counts = graphQl.rows(query.select("meta{count}"), AggregateRow::count);
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private RecordPage scanned(WeaviateCollection collection, String after, int limit, PageRequest request) throws VectorStoreException {
        RecordBatch rows = api.list(collection, after, limit, request.fields().wantsVectors(),
                in -> new ObjectReader(collection, request.fields(), request.form(), limit).readList(in));
        return page(rows, rows.ids(), limit);
    }

    private RecordPage filtered(WeaviateCollection collection, Condition.Clause filter, String after, int limit, PageRequest request)
            throws VectorStoreException {
        Condition behind = after.isEmpty() ? Condition.ALWAYS
                : Condition.Clause.of("_id", "GreaterThan", "valueText", GraphQlText.literal(after));
        Condition.Clause both = (Condition.Clause) Condition.all(List.of(filter, behind));
        GraphQlText query = GraphQlText.get(collection).where(both).argument("sort", "[{path:[\"_id\"],order:asc}]")
                .argument("limit", Integer.toString(limit)).select("_additional{id}");
        List<RecordId> ids = graphQl.rows(query, FoundRow::read).stream().map(FoundRow::id).toList();
        checkOrder(after, ids);
        return page(records.fetch(collection, ids, request.fields()), ids, limit);
    }

    /** A server that sorted otherwise would make following pages leave records out, which is worse than a failure. */
    private static void checkOrder(String after, List<RecordId> ids) throws VectorStoreException {
        String before = after;
        for (RecordId id : ids) {
            if (id.text().compareTo(before) <= 0) {
                throw new VectorStoreException(Kind.SERVER_FAULT, "Weaviate did not sort its answer by id, so its pages cannot be trusted.",
                        "Read without a filter, and run the filter here.");
            }
            before = id.text();
        }
    }

    private static RecordPage page(RecordBatch rows, List<RecordId> ids, int limit) {
        return new RecordPage(rows, ids.size() < limit ? Optional.empty() : Optional.of(new Cursor(ids.getLast().text())));
    }

    private Condition condition(WeaviateCollection collection, Optional<Filter> filter) throws VectorStoreException {
        return filter.isPresent() ? new Conditions(collection, version).checked(filter.get()) : Condition.ALWAYS;
    }

    private static String last(Cursor cursor) throws VectorStoreException {
        try {
            return UUID.fromString(cursor.value()).toString();
        } catch (IllegalArgumentException foreign) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "This cursor is not one of this database.", "Start from the first page.",
                    foreign);
        }
    }
}
