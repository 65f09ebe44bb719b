package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.http.VectorRules;

/**
 * Searches by {@code nearVector} and {@code nearObject}, whose distances are 1 - cosine, the inner product with its sign turned, the
 * squared Euclidean distance, or the distance itself.
 */
final class NearestRecords {
    private final GraphQl graphQl;
    private final RecordsById records;
    private final Hits hits;

    NearestRecords(GraphQl graphQl, RecordsById records, Hits hits) {
        this.graphQl = graphQl;
        this.records = records;
        this.hits = hits;
    }

    SearchResult search(WeaviateCollection collection, SearchRequest request) throws VectorStoreException {
        Space space = space(collection, request.space());
        Optional<RecordId> itself = request.query() instanceof Query.ByRecord(RecordId id) ? Optional.of(id) : Optional.empty();
        String near = near(collection, space, request.query());
        Optional<GraphQlText> query = hits.filtered(collection, request.filter());
        if (query.isEmpty()) {
            return new SearchResult(List.of(), metric(space), scale(space));
        }
        int wanted = itself.isPresent() ? request.topK() + 1 : request.topK();
        query.get().argument(itself.isPresent() ? "nearObject" : "nearVector", near).argument("limit", Integer.toString(wanted))
                .select("_additional{id distance}");
        List<FoundRow> found = found(collection, query.get(), itself).stream()
                .filter(row -> !itself.equals(Optional.of(row.id()))).limit(request.topK()).toList();
        return new SearchResult(hits.read(collection, found, request.fields(), distance -> similarity(space, distance)), metric(space),
                scale(space));
    }

    static Space space(WeaviateCollection collection, String name) throws VectorStoreException {
        return collection.shape().space(name).orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST,
                "The collection «" + collection.name().name() + "» has no vector space «" + name + "».", "Choose one of its spaces."));
    }

    /** Returns how a query names a space, with a comma before it; the older single vector has no name. */
    static String target(Space space) {
        return space.named() ? ",targetVectors:[" + GraphQlText.literal(space.name()) + "]" : "";
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
        String target = target(space);
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

    /** Throws when a vector is not one of a space. */
    static void check(WeaviateCollection collection, Space space, Vector vector) throws VectorStoreException {
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
