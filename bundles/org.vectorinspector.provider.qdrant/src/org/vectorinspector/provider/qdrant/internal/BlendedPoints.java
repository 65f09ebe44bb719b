package org.vectorinspector.provider.qdrant.internal;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.LexicalSearchRequest.Blend;
import org.vectorinspector.api.model.LexicalSearchRequest.Sought;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.VectorJson;

/**
 * Searches by a sparse and a dense vector at once: the server looks for the nearest of each and joins the two lists by the ranks in them
 * (<a href="https://qdrant.tech/documentation/concepts/hybrid-queries/">reciprocal rank fusion</a>). Where only one of them counts, only
 * that one is asked for.
 */
final class BlendedPoints {
    private static final double EVEN = 0.5;
    /** How deep the server looks into each list at least: what is far down in one may be high in the other. */
    private static final int CANDIDATES = 100;

    private final QdrantApi api;

    BlendedPoints(QdrantApi api) {
        this.api = api;
    }

    SearchResult search(QdrantCollection collection, LexicalSearchRequest request) throws VectorStoreException {
        if (!(request.sought() instanceof Sought.Sparse(String name, Vector.Sparse sparse))) {
            throw refused("Qdrant does not look for words by itself.", "Search by a sparse vector.");
        }
        Blend blend = request.blend().orElseThrow();
        Space lexical = collection.existingSpace(name);
        Space dense = collection.existingSpace(blend.space());
        if (lexical.kind() != VectorKind.SPARSE || dense.kind() == VectorKind.SPARSE) {
            throw refused("A sparse vector and a dense one are searched together, each in a space of its kind.", "Choose other spaces.");
        }
        SpaceRules.checkQuery(lexical, sparse);
        SpaceRules.checkQuery(dense, blend.vector());
        checkVersion(blend.weight());
        if (request.filter().isPresent()) {
            new QdrantFilter(Optional.of(collection)).check(request.filter().get());
        }
        JsonOutput body = new JsonOutput().beginObject().name("prefetch").beginArray();
        if (blend.weight() < 1) {
            list(body, collection, lexical, sparse, request);
        }
        if (blend.weight() > 0) {
            list(body, collection, dense, blend.vector(), request);
        }
        fusion(body.endArray().name("query"), blend.weight());
        PointRows.ask(body.name("limit").number(request.topK()), collection, request.fields());
        PointRows rows = new PointRows(collection, request.fields(), VectorForm.NUMBERS, request.topK());
        api.query(collection.name(), body.endObject(), rows::readAll);
        return result(rows);
    }

    /** Tells whether a server of this version joins searches. */
    static boolean joins(ServerVersion version) {
        return version.atLeast(1, 10);
    }

    private void checkVersion(double weight) throws VectorStoreException {
        boolean weighed = weight != EVEN && weight > 0 && weight < 1;
        if (weighed && !api.version().atLeast(1, 17)) {
            throw refused("This server weighs both vectors alike: Qdrant knows other weights since 1.17.", "Choose the weight 0.5, 0 or 1.");
        }
    }

    private static void list(JsonOutput body, QdrantCollection collection, Space space, Vector vector, LexicalSearchRequest request) {
        VectorJson.write(body.beginObject().name("query"), vector);
        if (!space.key().isEmpty()) {
            body.name("using").text(space.key());
        }
        Optional<Filter> filter = request.filter();
        filter.ifPresent(condition -> FilterJson.write(body.name("filter"), condition, collection));
        body.name("limit").number(Math.max(request.topK(), CANDIDATES)).endObject();
    }

    /** Asks for weights only where they differ, so that older servers understand the rest. */
    private static void fusion(JsonOutput body, double weight) {
        body.beginObject();
        if (weight == EVEN || weight == 0 || weight == 1) {
            body.name("fusion").text("rrf");
        } else {
            body.name("rrf").beginObject().name("weights").beginArray().token(Double.toString(1 - weight)).token(Double.toString(weight))
                    .endArray().endObject();
        }
        body.endObject();
    }

    private static SearchResult result(PointRows rows) {
        RecordBatch found = rows.batch();
        return new SearchResult(java.util.stream.IntStream.range(0, found.size())
                .mapToObj(row -> new SearchHit(found.row(row), rows.scores().get(row), rows.scores().get(row))).toList(), Metric.OTHER,
                ScoreScale.RELEVANCE);
    }

    private static VectorStoreException refused(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }
}
