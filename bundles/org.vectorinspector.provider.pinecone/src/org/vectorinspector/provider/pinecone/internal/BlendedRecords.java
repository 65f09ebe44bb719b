package org.vectorinspector.provider.pinecone.internal;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.LexicalSearchRequest.Blend;
import org.vectorinspector.api.model.LexicalSearchRequest.Sought;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.provider.pinecone.internal.RecordQuery.Found;

/** Searches by a dense and a sparse vector at once, which indexes of the metric {@code dotproduct} can. */
final class BlendedRecords {
    private final Place place;

    BlendedRecords(Place place) {
        this.place = place;
    }

    SearchResult search(LexicalSearchRequest request) throws VectorStoreException {
        if (!(request.sought() instanceof Sought.Sparse(String space, Vector.Sparse sparse))) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Pinecone does not look for words itself.", "Search by a sparse vector.");
        }
        Blend blend = request.blend().orElseThrow();
        boolean both = space.equals(PineconeIndex.SPARSE) && blend.space().equals(VectorSpace.DEFAULT) && place.index().has(space)
                && place.index().has(blend.space());
        if (!both) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The index «" + place.index().name() + "» has no dense and sparse vectors"
                    + " that are searched together.", "Indexes of dense vectors with the metric dotproduct have both.");
        }
        NearestRecords.checkSize(request.topK());
        Probe near = Probe.of(NearestRecords.dense(place, blend.vector()), sparse, blend.weight());
        Found found = new RecordQuery(place).nearest(near, request.filter(), request.topK(), request.fields());
        List<SearchHit> hits = new ArrayList<>(found.records().size());
        for (int row = 0; row < found.records().size(); row++) {
            double score = found.scores().get(row);
            hits.add(new SearchHit(found.records().row(row), score, score));
        }
        return new SearchResult(hits, Metric.OTHER, ScoreScale.RELEVANCE);
    }
}
