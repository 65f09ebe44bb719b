package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;

/** The records of a coarser query that meet a filter when they are looked at. */
final class VerifiedQuery extends Query {
    private static final float COST = 100;

    private final Query coarse;
    private final Filter filter;

    VerifiedQuery(Query coarse, Filter filter) {
        this.coarse = coarse;
        this.filter = filter;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = coarse.rewrite(searcher);
        return rewritten.equals(coarse) ? this : new VerifiedQuery(rewritten, filter);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight inner = coarse.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                Scorer candidates = inner.scorer(context);
                if (candidates == null) {
                    return null;
                }
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, verified(candidates, context)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private TwoPhaseIterator verified(Scorer candidates, LeafReaderContext context) throws IOException {
        BinaryDocValues records = DocValues.getBinary(context.reader(), RecordDocument.RECORD);
        KnownKeys keys = new KnownKeys();
        DocIdSetIterator iterator = candidates.iterator();
        return new TwoPhaseIterator(iterator) {
            @Override
            public boolean matches() throws IOException {
                if (!records.advanceExact(iterator.docID())) {
                    return false;
                }
                RecordBytes item = RecordBytes.decode(records.binaryValue(), keys);
                return FilterMatcher.matches(filter, item.metadata(), item.document());
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        coarse.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "verified(" + coarse + ", " + filter + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifiedQuery that && coarse.equals(that.coarse) && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(coarse, filter);
    }
}
