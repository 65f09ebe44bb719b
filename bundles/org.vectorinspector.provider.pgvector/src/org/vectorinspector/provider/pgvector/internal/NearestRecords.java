package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.Vector;

/**
 * Searches by the operator of the column's metric. With an index the server looks further until enough rows meet the filter, where
 * pgvector can (0.8 and newer); without one it looks at every row.
 */
final class NearestRecords {
    private static final int USUAL_CANDIDATES = 40;
    private static final int MOST_CANDIDATES = 1_000;

    private NearestRecords() {
    }

    static SearchResult search(Connection session, TableLayout table, SearchRequest request) throws SQLException, VectorStoreException {
        VectorColumn column = table.vector(request.space());
        String near = VectorRules.text(column, vector(session, table, column, request.query()));
        Optional<RecordId> itself = request.query() instanceof Query.ByRecord(RecordId id) ? Optional.of(id) : Optional.empty();
        int wanted = itself.isPresent() ? request.topK() + 1 : request.topK();
        session.setAutoCommit(false);
        if (wanted > USUAL_CANDIDATES) {
            Sql.of("select set_config('hnsw.ef_search', ").bind(Integer.toString(Math.min(wanted, MOST_CANDIDATES)), "text").add(", true)")
                    .query(session, rows -> rows.next());
        }
        List<SearchHit> hits = hits(session, table, column, request, near, wanted);
        session.commit();
        List<SearchHit> others = hits.stream().filter(hit -> !itself.equals(Optional.of(hit.item().id()))).limit(request.topK()).toList();
        return new SearchResult(others, column.measure().metric(), column.measure().scale());
    }

    private static Vector vector(Connection session, TableLayout table, VectorColumn column, Query query)
            throws SQLException, VectorStoreException {
        return switch (query) {
            case Query.ByVector(Vector vector) -> vector;
            case Query.ByRecord(RecordId id) -> {
                RecordBatch found = RecordsById.fetch(session, table, List.of(id), new RecordFields(false, false, Set.of(column.space())));
                yield found.rows().stream().map(row -> row.vector(column.space())).flatMap(Optional::stream).findFirst()
                        .orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND,
                                "There is no record «" + id.text() + "» with a vector.", "Check the id, or refresh."));
            }
        };
    }

    private static List<SearchHit> hits(Connection session, TableLayout table, VectorColumn column, SearchRequest request, String near,
            int wanted) throws SQLException {
        RowReader reader = new RowReader(table, request.fields(), wanted);
        String vector = "t." + Sql.quoted(column.name());
        Sql distance = Sql.of(vector + " " + column.measure().operator() + " ").bind(near, column.type().sql());
        Sql query = Sql.of("select " + reader.selected() + ", ").add(distance).add(" from " + table.sqlName() + " t")
                .add(Pages.condition(table, request.filter())).add(" and " + vector + " is not null order by ").add(distance)
                .add(" limit ").bind(wanted);
        List<Double> distances = new ArrayList<>();
        RowReader.RowListener listener = row -> distances.add(row.getDouble(reader.width()));
        RecordBatch found = query.query(session, rows -> reader.read(rows, Optional.of(listener))).records();
        return joined(found, distances, column.measure());
    }

    /** A vector of zeros has no direction: its cosine is no number, and it is near to nothing. */
    private static List<SearchHit> joined(RecordBatch found, List<Double> distances, Measure measure) {
        List<SearchHit> hits = new ArrayList<>(found.size());
        for (int row = 0; row < found.size(); row++) {
            double distance = distances.get(row);
            if (!Double.isNaN(distance)) {
                hits.add(new SearchHit(found.row(row), distance, measure.metric().similarity(measure.plain(distance))));
            }
        }
        hits.sort(Comparator.comparingDouble(SearchHit::score));
        return hits;
    }
}
