package org.vectorinspector.testkit.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.TextSearchRequest;
import org.vectorinspector.api.model.TextSearchRequest.Blend;
import org.vectorinspector.api.model.VectorRecord;

/** Finds words in documents by counting them; a vector that counts too is searched for as any other. */
final class MemoryWords {
    private final MemoryCollection records;
    private final TextSearchRequest request;
    private final List<String> words;

    MemoryWords(MemoryCollection records, TextSearchRequest request) {
        this.records = records;
        this.request = request;
        this.words = words(request.words());
    }

    SearchResult run(List<VectorRecord> candidates) throws VectorStoreException {
        Map<RecordId, Double> near = near(candidates);
        double wordWeight = 1 - request.blend().map(Blend::weight).orElse(0.0);
        List<SearchHit> hits = candidates.stream().map(item -> {
            double score = wordWeight * count(item) + near.getOrDefault(item.id(), 0.0);
            return new SearchHit(MemoryConnection.cut(item, request.fields()), score, score);
        }).filter(hit -> hit.score() > 0).sorted(Comparator.comparingDouble(SearchHit::score).reversed()).limit(request.topK()).toList();
        return new SearchResult(hits, Metric.OTHER, ScoreScale.RELEVANCE);
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

    private long count(VectorRecord item) {
        return words(item.document().orElse("")).stream().filter(words::contains).count();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
