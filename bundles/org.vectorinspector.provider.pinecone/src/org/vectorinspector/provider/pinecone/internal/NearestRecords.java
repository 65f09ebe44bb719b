package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Metric;
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
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.http.VectorRules;
import org.vectorinspector.json.JsonInput;

/**
 * Searches by Pinecone's {@code query}, whose answer has at most 4 MB: records that may be more than that are found first and
 * fetched afterwards.
 */
final class NearestRecords {
    static final int TOP_K = 10_000;

    private static final int WITH_RECORDS = 1_000;
    private static final int ROOM = 3_000_000;
    private static final int BYTES_OF_A_NUMBER = 13;
    private static final int BYTES_OF_A_TEXT = 2_000;

    private final Place place;

    NearestRecords(Place place) {
        this.place = place;
    }

    /** What a query brought: records, each with its score. */
    private record Found(RecordBatch records, List<Double> scores) {
    }

    SearchResult search(SearchRequest request) throws VectorStoreException {
        check(request);
        Vector near = vector(request);
        Optional<RecordId> itself = request.query() instanceof Query.ByRecord(RecordId id) ? Optional.of(id) : Optional.empty();
        int wanted = Math.min(TOP_K, itself.isPresent() ? request.topK() + 1 : request.topK());
        Found found = found(request, near, wanted);
        List<SearchHit> hits = new ArrayList<>(found.records().size());
        for (int row = 0; row < found.records().size() && hits.size() < request.topK(); row++) {
            if (!itself.equals(Optional.of(found.records().ids().get(row)))) {
                hits.add(hit(found.records().row(row), found.scores().get(row)));
            }
        }
        return new SearchResult(hits, place.index().metric(), scale());
    }

    private void check(SearchRequest request) throws VectorStoreException {
        if (!place.index().has(request.space())) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The index has no vectors «" + request.space() + "».",
                    "Search in «" + place.index().spaces().getFirst().name() + "».");
        }
        if (request.topK() > TOP_K) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Pinecone finds at most " + TOP_K + " records at once.", "Ask for fewer.");
        }
    }

    private Vector vector(SearchRequest request) throws VectorStoreException {
        Vector vector = switch (request.query()) {
            case Query.ByVector(Vector own) -> own;
            case Query.ByRecord(RecordId id) -> ofRecord(id, request.space());
        };
        if (request.space().equals(VectorSpace.DEFAULT)) {
            if (!(vector instanceof Vector.Dense dense)) {
                throw new VectorStoreException(Kind.INVALID_REQUEST, "The vectors «" + request.space() + "» are dense.",
                        "Enter a list of numbers.");
            }
            VectorRules.check(dense.values(), place.index().dimension());
        } else if (!(vector instanceof Vector.Sparse sparse) || sparse.values().length == 0) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The vectors «" + request.space() + "» are sparse.",
                    "Enter indices and as many values.");
        }
        return vector;
    }

    private Vector ofRecord(RecordId id, String space) throws VectorStoreException {
        RecordBatch found = RecordsById.fetch(place, List.of(id), new RecordFields(false, false, Set.of(space)));
        Optional<Vector> own = found.isEmpty() ? Optional.empty() : found.row(0).vector(space);
        return own.orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "There is no record «" + id.text() + "» with a vector.",
                "Check the id, or refresh."));
    }

    private Found found(SearchRequest request, Vector near, int wanted) throws VectorStoreException {
        if (fits(request.fields(), wanted)) {
            try {
                return query(request, near, wanted, request.fields());
            } catch (VectorStoreException refusal) {
                if (refusal.kind() != Kind.INVALID_REQUEST || request.fields().equals(RecordFields.IDS)) {
                    throw refusal;
                }
            }
        }
        Found ids = query(request, near, wanted, RecordFields.IDS);
        RecordBatch records = RecordsById.fetch(place, ids.records().ids(), request.fields());
        Map<RecordId, Double> scores = new HashMap<>();
        for (int row = 0; row < ids.scores().size(); row++) {
            scores.put(ids.records().ids().get(row), ids.scores().get(row));
        }
        return new Found(records, records.ids().stream().map(scores::get).toList());
    }

    /** Tells whether the records are likely to come in one answer; when the server thinks otherwise they are fetched as well. */
    private boolean fits(RecordFields fields, int wanted) {
        if (fields.equals(RecordFields.IDS)) {
            return true;
        }
        int numbers = (fields.wants(VectorSpace.DEFAULT) ? place.index().dimension() : 0) + (fields.wants(PineconeIndex.SPARSE) ? 200 : 0);
        long each = (long) numbers * BYTES_OF_A_NUMBER + (fields.document() || fields.metadata() ? BYTES_OF_A_TEXT : 0);
        return wanted <= WITH_RECORDS && wanted * each <= ROOM;
    }

    private Found query(SearchRequest request, Vector near, int wanted, RecordFields fields) throws VectorStoreException {
        RecordColumns columns = place.columns(fields, VectorForm.NUMBERS, fields.wantsVectors() ? wanted : 0);
        List<Double> scores = new ArrayList<>();
        place.calls().query(new QueryBody(place).of(near, request.filter(), wanted, fields), in -> readAnswer(in, columns, scores));
        return new Found(columns.batch(), scores);
    }

    static Void readAnswer(JsonInput in, RecordColumns columns, List<Double> scores) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("matches") && !in.skipNull()) {
                columns.readMatches(in, scores);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return null;
    }

    private SearchHit hit(VectorRecord item, double score) {
        Metric metric = place.index().metric();
        double measure = metric == Metric.EUCLIDEAN ? Math.sqrt(Math.max(0, score)) : score;
        return new SearchHit(item, score, metric.similarity(measure));
    }

    private ScoreScale scale() {
        return switch (place.index().metric()) {
            case COSINE -> ScoreScale.COSINE_SIMILARITY;
            case DOT -> ScoreScale.DOT_PRODUCT;
            case EUCLIDEAN -> ScoreScale.SQUARED_DISTANCE;
            case MANHATTAN, HAMMING, OTHER -> ScoreScale.RELEVANCE;
        };
    }
}
