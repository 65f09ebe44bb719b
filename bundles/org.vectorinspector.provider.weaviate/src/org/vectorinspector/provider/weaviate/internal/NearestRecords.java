package org.vectorinspector.provider.weaviate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.http.VectorRules;

/**
 * Searches by {@code nearVector} and {@code nearObject}, whose distances are 1 - cosine, the inner product with its sign turned, the
 * squared Euclidean distance, or the distance itself.
 */
final class NearestRecords {
    private final GraphQl graphQl;
    private final RecordsById records;
    private final ServerVersion version;

    NearestRecords(GraphQl graphQl, RecordsById records, ServerVersion version) {
        this.graphQl = graphQl;
        this.records = records;
        this.version = version;
    }

    SearchResult search(WeaviateCollection collection, SearchRequest request) throws VectorStoreException {
        Space space = collection.shape().space(request.space()).orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST,
                "The collection «" + collection.name().name() + "» has no vector space «" + request.space() + "».", "Choose one of its spaces."));
        Optional<RecordId> itself = request.query() instanceof Query.ByRecord(RecordId id) ? Optional.of(id) : Optional.empty();
        String near = near(collection, space, request.query());
        Optional<GraphQlText> query = filtered(GraphQlText.get(collection), collection, request.filter());
        if (query.isEmpty()) {
            return new SearchResult(List.of(), metric(space), scale(space));
        }
        int wanted = itself.isPresent() ? request.topK() + 1 : request.topK();
        query.get().argument(itself.isPresent() ? "nearObject" : "nearVector", near).argument("limit", Integer.toString(wanted))
                .select("_additional{id distance}");
        List<FoundRow> found = found(collection, query.get(), itself).stream()
                .filter(row -> !itself.equals(Optional.of(row.id()))).limit(request.topK()).toList();
        return new SearchResult(hits(collection, found, request.fields(), row -> similarity(space, row.measure())), metric(space), scale(space));
    }

    /** Adds a filter to a query; empty when no record can meet it. */
    Optional<GraphQlText> filtered(GraphQlText query, WeaviateCollection collection, Optional<Filter> filter) throws VectorStoreException {
        Condition condition = filter.isPresent() ? new Conditions(collection, version).checked(filter.get()) : Condition.ALWAYS;
        if (condition instanceof Condition.Clause clause) {
            query.where(clause);
        }
        return condition.equals(Condition.NEVER) ? Optional.empty() : Optional.of(query);
    }

    /** Says how comparable a found row is. */
    @FunctionalInterface
    interface Similarity {
        double of(FoundRow row);
    }

    /** Reads the found records; one that was deleted meanwhile is left out. */
    List<SearchHit> hits(WeaviateCollection collection, List<FoundRow> found, RecordFields fields, Similarity similarity)
            throws VectorStoreException {
        List<RecordId> ids = found.stream().map(FoundRow::id).toList();
        Map<RecordId, VectorRecord> contents = new HashMap<>();
        if (fields.equals(RecordFields.IDS)) {
            ids.forEach(id -> contents.put(id, new VectorRecord(id, Optional.empty(), org.vectorinspector.api.model.Metadata.EMPTY, Map.of())));
        } else {
            records.fetch(collection, ids, fields).rows().forEach(item -> contents.put(item.id(), item));
        }
        List<SearchHit> hits = new ArrayList<>();
        for (FoundRow row : found) {
            VectorRecord item = contents.get(row.id());
            if (item != null) {
                hits.add(new SearchHit(item, row.measure(), similarity.of(row)));
            }
        }
        return hits;
    }

    private List<FoundRow> found(WeaviateCollection collection, GraphQlText query, Optional<RecordId> itself) throws VectorStoreException {
        try {
            return graphQl.rows(query, FoundRow::read);
        } catch (VectorStoreException failure) {
            boolean ofNobody = itself.isPresent() && records.fetch(collection, List.of(itself.get()), RecordFields.TEXTS).isEmpty();
            throw ofNobody ? noRecord(itself.get(), failure) : failure;
        }
    }

    private String near(WeaviateCollection collection, Space space, Query query) throws VectorStoreException {
        String target = space.named() ? ",targetVectors:[" + GraphQlText.literal(space.name()) + "]" : "";
        return switch (query) {
            case Query.ByVector(Vector vector) -> {
                check(collection, space, vector);
                yield "{vector:" + GraphQlText.literal(vector) + target + "}";
            }
            case Query.ByRecord(RecordId id) -> {
                if (!(id instanceof RecordId.Uuid)) {
                    throw noRecord(id, null);
                }
                yield "{id:" + GraphQlText.literal(id.text()) + target + "}";
            }
        };
    }

    private static void check(WeaviateCollection collection, Space space, Vector vector) throws VectorStoreException {
        int dimension = collection.dimension(space.name());
        boolean fits = switch (vector) {
            case Vector.Dense dense -> {
                VectorRules.check(dense.values(), space.kind() == VectorKind.DENSE ? dimension : 0);
                yield space.kind() == VectorKind.DENSE;
            }
            case Vector.Multi multi -> {
                VectorRules.check(multi.values(), 0);
                yield space.kind() == VectorKind.MULTI && (dimension == 0 || dimension == multi.dimension());
            }
            case Vector.Sparse sparse -> false;
        };
        if (!fits) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The vector is of another kind than those of «" + space.name() + "».",
                    space.kind() == VectorKind.MULTI ? "Enter a list of lists of numbers." : "Enter a list of numbers.");
        }
    }

    private static VectorStoreException noRecord(RecordId id, Throwable cause) {
        return new VectorStoreException(Kind.NOT_FOUND, "There is no record «" + id.text() + "».", "Check the id, or refresh.", cause);
    }

    /** The distance of several vectors is a sum of best inner products with its sign turned, whatever the metric of each. */
    private static Metric metric(Space space) {
        return space.kind() == VectorKind.MULTI ? Metric.OTHER : space.metric();
    }

    private static ScoreScale scale(Space space) {
        return switch (metric(space)) {
            case COSINE -> ScoreScale.COSINE_DISTANCE;
            case DOT -> ScoreScale.NEGATIVE_DOT_PRODUCT;
            case EUCLIDEAN -> ScoreScale.SQUARED_DISTANCE;
            case MANHATTAN, HAMMING -> ScoreScale.DISTANCE;
            case OTHER -> space.kind() == VectorKind.MULTI ? ScoreScale.NEGATIVE_DOT_PRODUCT : ScoreScale.DISTANCE;
        };
    }

    private static double similarity(Space space, double distance) {
        Metric metric = metric(space);
        return metric.similarity(switch (metric) {
            case COSINE -> 1 - distance;
            case DOT, OTHER -> -distance;
            case EUCLIDEAN -> Math.sqrt(Math.max(0, distance));
            case MANHATTAN, HAMMING -> distance;
        });
    }
}
