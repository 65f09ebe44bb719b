package org.vectorinspector.testkit.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.LexicalSearchRequest.Blend;
import org.vectorinspector.api.model.LexicalSearchRequest.Sought;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;

/**
 * Finds words in documents by counting them, and what a sparse vector stands for by its inner product; a vector that counts too is searched
 * for as any other.
 */
final class MemoryLexis {
    private final MemoryCollection records;
    private final LexicalSearchRequest request;

    MemoryLexis(MemoryCollection records, LexicalSearchRequest request) {
        this.records = records;
        this.request = request;
    }

    SearchResult run(List<VectorRecord> candidates) throws VectorStoreException {
        checkSpace();
        Map<RecordId, Double> near = near(candidates);
        double wordWeight = 1 - request.blend().map(Blend::weight).orElse(0.0);
        List<SearchHit> hits = candidates.stream().map(item -> {
            double score = wordWeight * lexical(item) + near.getOrDefault(item.id(), 0.0);
            return new SearchHit(MemoryConnection.cut(item, request.fields()), score, score);
        }).filter(hit -> hit.score() > 0).sorted(Comparator.comparingDouble(SearchHit::score).reversed()).limit(request.topK()).toList();
        return new SearchResult(hits, Metric.OTHER, ScoreScale.RELEVANCE);
    }

    private void checkSpace() throws VectorStoreException {
        if (request.sought() instanceof Sought.Sparse(String name, Vector.Sparse vector)
                && records.info().spaces().stream().noneMatch(space -> space.name().equals(name) && space.kind() == VectorKind.SPARSE)) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "There are no sparse vectors " + name + ".", "Choose another space.");
        }
    }

    private Map<RecordId, Double> near(List<VectorRecord> candidates) throws VectorStoreException {
        Map<RecordId, Double> near = new HashMap<>();
        if (request.blend().isPresent()) {
            Blend blend = request.blend().get();
            SearchRequest all = new SearchRequest(blend.space(), new SearchRequest.Query.ByVector(blend.vector()), Math.max(1, candidates.size()),
                    Optional.empty(), request.fields());
            new MemorySearch(records, all).run(candidates.stream()).hits()
                    .forEach(hit -> near.put(hit.item().id(), blend.weight() * Math.max(0, hit.similarity())));
        }
        return near;
    }

    private double lexical(VectorRecord item) {
        return switch (request.sought()) {
            case Sought.Words(String sought) -> {
                List<String> words = words(sought);
                yield words(item.document().orElse("")).stream().filter(words::contains).count();
            }
            case Sought.Sparse(String space, Vector.Sparse vector) -> item.vector(space).filter(Vector.Sparse.class::isInstance)
                    .map(own -> MemorySearch.inner(vector, (Vector.Sparse) own)).orElse(0.0);
        };
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
