package org.vectorinspector.provider.chroma.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.http.VectorRules;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/** Searches by Chroma's {@code query}, whose distances are 1 - cosine, 1 - inner product, or the squared Euclidean distance. */
final class NearestRecords {
    private final ChromaApi api;
    private final WhereJson where;
    private final RecordsById records;

    NearestRecords(ChromaApi api, RecordsById records, WhereJson where) {
        this.api = api;
        this.where = where;
        this.records = records;
    }

    SearchResult search(ChromaCollection collection, SearchRequest request) throws VectorStoreException {
        if (!request.space().equals(VectorSpace.DEFAULT)) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Chroma has no vector space «" + request.space() + "».",
                    "Search in the space «" + VectorSpace.DEFAULT + "».");
        }
        if (request.filter().isPresent()) {
            where.rules().check(request.filter().get());
        }
        float[] near = vector(collection, request.query());
        VectorRules.check(near, collection.dimension());
        if (collection.dimension() == 0) {
            return result(collection, List.of());
        }
        Optional<RecordId> itself = request.query() instanceof Query.ByRecord(RecordId id) ? Optional.of(id) : Optional.empty();
        int wanted = itself.isPresent() ? request.topK() + 1 : request.topK();
        List<SearchHit> hits = api.query(collection, body(request, near, wanted), in -> hits(in, collection, near.length));
        List<SearchHit> others = hits.stream().filter(hit -> !itself.equals(Optional.of(hit.item().id()))).limit(request.topK()).toList();
        return result(collection, others);
    }

    private float[] vector(ChromaCollection collection, Query query) throws VectorStoreException {
        return switch (query) {
            case Query.ByVector(Vector vector) -> {
                if (!(vector instanceof Vector.Dense dense)) {
                    throw new VectorStoreException(Kind.INVALID_REQUEST, "Chroma searches by dense vectors only.", "Enter a list of numbers.");
                }
                yield dense.values();
            }
            case Query.ByRecord(RecordId id) -> {
                RecordBatch found = records.fetch(collection, List.of(id), new RecordFields(false, false, java.util.Set.of(VectorSpace.DEFAULT)));
                Optional<Vector> own = found.isEmpty() ? Optional.empty() : found.row(0).vector(VectorSpace.DEFAULT);
                yield ((Vector.Dense) own.orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND,
                        "There is no record «" + id.text() + "» with a vector.", "Check the id, or refresh."))).values();
            }
        };
    }

    private JsonOutput body(SearchRequest request, float[] near, int wanted) {
        JsonOutput body = new JsonOutput().beginObject().name("query_embeddings").beginArray();
        body.floats(near, 0, near.length).endArray().name("n_results").number(wanted);
        request.filter().ifPresent(filter -> where.write(body, filter));
        RecordColumns.include(body, request.fields(), "distances");
        return body.endObject();
    }

    private static SearchResult result(ChromaCollection collection, List<SearchHit> hits) {
        ScoreScale scale = switch (collection.metric()) {
            case COSINE -> ScoreScale.COSINE_DISTANCE;
            case DOT -> ScoreScale.ONE_MINUS_DOT_PRODUCT;
            case EUCLIDEAN -> ScoreScale.SQUARED_DISTANCE;
            case MANHATTAN, HAMMING, OTHER -> ScoreScale.DISTANCE;
        };
        return new SearchResult(hits, collection.metric(), scale);
    }

    /** Takes the columns of the one query out of their lists. */
    private static List<SearchHit> hits(JsonInput in, ChromaCollection collection, int room) throws IOException {
        RecordColumns columns = new RecordColumns(VectorForm.NUMBERS, room);
        List<Double> distances = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (name) {
                case "ids", "documents", "metadatas", "embeddings" -> {
                    in.beginArray();
                    columns.take(name, in);
                    in.endArray();
                }
                case "distances" -> readDistances(in, distances);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return joined(columns.batch(), distances, collection.metric());
    }

    private static void readDistances(JsonInput in, List<Double> distances) throws IOException {
        in.beginArray();
        in.beginArray();
        while (in.hasNext()) {
            distances.add(in.skipNull() ? Double.NaN : Double.parseDouble(in.nextNumber()));
        }
        in.endArray();
        in.endArray();
    }

    private static List<SearchHit> joined(RecordBatch found, List<Double> distances, Metric metric) {
        List<SearchHit> hits = new ArrayList<>(found.size());
        for (int row = 0; row < found.size(); row++) {
            double distance = distances.get(row);
            double measure = switch (metric) {
                case COSINE, DOT -> 1 - distance;
                case EUCLIDEAN -> Math.sqrt(Math.max(0, distance));
                case MANHATTAN, HAMMING, OTHER -> distance;
            };
            hits.add(new SearchHit(found.row(row), distance, metric.similarity(measure)));
        }
        return hits;
    }
}
