package org.vectorinspector.provider.qdrant.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.VectorJson;

/** Searches by {@code /points/query}, and by {@code /points/search} on servers before 1.10. */
final class NearestPoints {
    private final QdrantApi api;
    private final PointsById points;

    NearestPoints(QdrantApi api, PointsById points) {
        this.api = api;
        this.points = points;
    }

    SearchResult search(QdrantCollection collection, SearchRequest request) throws VectorStoreException {
        Space space = collection.existingSpace(request.space());
        if (request.filter().isPresent()) {
            new QdrantFilter(Optional.of(collection)).check(request.filter().get());
        }
        checkId(request.query());
        PointRows rows = new PointRows(collection, request.fields(), VectorForm.NUMBERS, request.topK());
        if (api.version().atLeast(1, 10)) {
            api.query(collection.name(), query(collection, space, request), rows::readAll);
        } else {
            api.search(collection.name(), oldSearch(collection, space, request), rows::readAll);
        }
        return new SearchResult(hits(rows, space), space.metric(), scale(space));
    }

    private static void checkId(Query query) throws VectorStoreException {
        if (query instanceof Query.ByRecord(RecordId id) && !PointIds.possible(id)) {
            throw missing(id);
        }
    }

    private JsonOutput query(QdrantCollection collection, Space space, SearchRequest request) throws VectorStoreException {
        JsonOutput body = new JsonOutput().beginObject().name("query");
        switch (request.query()) {
            case Query.ByVector(Vector vector) -> {
                SpaceRules.checkQuery(space, vector);
                VectorJson.write(body, vector);
            }
            case Query.ByRecord(RecordId id) -> PointIds.write(body, id);
        }
        if (!space.key().isEmpty()) {
            body.name("using").text(space.key());
        }
        request.filter().ifPresent(filter -> FilterJson.write(body.name("filter"), filter, collection));
        return ended(body, collection, request);
    }

    /** Older servers know no search by a record: its vector is read first, and the record itself left out. */
    private JsonOutput oldSearch(QdrantCollection collection, Space space, SearchRequest request) throws VectorStoreException {
        Optional<RecordId> itself = request.query() instanceof Query.ByRecord(RecordId id) ? Optional.of(id) : Optional.empty();
        Vector near = request.query() instanceof Query.ByVector(Vector vector) ? vector : vector(collection, space, itself.orElseThrow());
        SpaceRules.checkQuery(space, near);
        JsonOutput body = new JsonOutput().beginObject().name("vector");
        if (space.key().isEmpty()) {
            VectorJson.write(body, near);
        } else {
            VectorJson.write(body.beginObject().name("name").text(space.key()).name("vector"), near);
            body.endObject();
        }
        if (itself.isPresent() || request.filter().isPresent()) {
            body.name("filter").beginObject().name("must").beginArray();
            request.filter().ifPresent(filter -> FilterJson.write(body, filter, collection));
            body.endArray().name("must_not").beginArray().beginObject();
            PointIds.write(body.name("has_id"), itself.stream().toList());
            body.endObject().endArray().endObject();
        }
        return ended(body, collection, request);
    }

    private static JsonOutput ended(JsonOutput body, QdrantCollection collection, SearchRequest request) {
        PointRows.ask(body.name("limit").number(request.topK()), collection, request.fields());
        return body.endObject();
    }

    private Vector vector(QdrantCollection collection, Space space, RecordId id) throws VectorStoreException {
        RecordBatch found = points.fetch(collection, List.of(id), new RecordFields(false, false, Set.of(space.name())));
        return (found.isEmpty() ? Optional.<Vector>empty() : found.row(0).vector(space.name())).orElseThrow(() -> missing(id));
    }

    private static VectorStoreException missing(RecordId id) {
        return new VectorStoreException(Kind.NOT_FOUND, "There is no record «" + id.text() + "» with a vector.", "Check the id, or refresh.");
    }

    private static List<SearchHit> hits(PointRows rows, Space space) {
        RecordBatch found = rows.batch();
        List<SearchHit> hits = new ArrayList<>(found.size());
        for (int row = 0; row < found.size(); row++) {
            double score = rows.scores().get(row);
            hits.add(new SearchHit(found.row(row), score, space.metric().similarity(score)));
        }
        return hits;
    }

    private static ScoreScale scale(Space space) {
        if (space.kind() == VectorKind.MULTI) {
            return ScoreScale.RELEVANCE;
        }
        return switch (space.metric()) {
            case COSINE -> ScoreScale.COSINE_SIMILARITY;
            case DOT -> ScoreScale.DOT_PRODUCT;
            case EUCLIDEAN, MANHATTAN, HAMMING -> ScoreScale.DISTANCE;
            case OTHER -> ScoreScale.RELEVANCE;
        };
    }
}
