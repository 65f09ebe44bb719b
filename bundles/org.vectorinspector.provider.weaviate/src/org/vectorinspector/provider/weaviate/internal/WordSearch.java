package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.LexicalSearchRequest.Blend;
import org.vectorinspector.api.model.LexicalSearchRequest.Sought;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;

/** Searches for words by {@code bm25}, and for words and a vector by {@code hybrid}, in all texts that are indexed for that. */
final class WordSearch {
    private final GraphQl graphQl;
    private final Hits hits;

    WordSearch(GraphQl graphQl, Hits hits) {
        this.graphQl = graphQl;
        this.hits = hits;
    }

    SearchResult search(WeaviateCollection collection, LexicalSearchRequest request) throws VectorStoreException {
        if (!(request.sought() instanceof Sought.Words(String sought))) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Weaviate keeps no sparse vectors.", "Search for words.");
        }
        String words = "query:" + GraphQlText.literal(sought);
        String argument = request.blend().isPresent() ? "{" + words + blended(collection, request.blend().get()) + "}" : "{" + words + "}";
        Optional<GraphQlText> query = hits.filtered(collection, request.filter());
        if (query.isEmpty()) {
            return result(List.of());
        }
        query.get().argument(request.blend().isPresent() ? "hybrid" : "bm25", argument)
                .argument("limit", Integer.toString(request.topK())).select("_additional{id score}");
        List<FoundRow> found = graphQl.rows(query.get(), FoundRow::read);
        return result(hits.read(collection, found, request.fields(), score -> score));
    }

    private static String blended(WeaviateCollection collection, Blend blend) throws VectorStoreException {
        Space space = NearestRecords.space(collection, blend.space());
        NearestRecords.check(collection, space, blend.vector());
        return ",alpha:" + blend.weight() + ",vector:" + GraphQlText.literal(blend.vector()) + NearestRecords.target(space);
    }

    private static SearchResult result(List<SearchHit> hits) {
        return new SearchResult(hits, Metric.OTHER, ScoreScale.RELEVANCE);
    }
}
