package org.vectorinspector.provider.local.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Value;

/**
 * Says filters in queries that mean exactly what {@link org.vectorinspector.api.model.FilterMatcher} says. Terms and points decide
 * where they can; the few records that they cannot decide about are looked at one by one ({@link VerifiedQuery}).
 */
final class FilterQueries {
    private FilterQueries() {
    }

    static Query of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> joined(parts, Occur.FILTER);
            case Filter.Or(List<Filter> parts) -> joined(parts, Occur.SHOULD);
            case Filter.Not(Filter part) -> not(of(part));
            case Filter.Equals(String key, Value value) -> in(key, List.of(value));
            case Filter.NotEquals(String key, Value value) -> not(in(key, List.of(value)));
            case Filter.In(String key, List<Value> values) -> in(key, values);
            case Filter.NotIn(String key, List<Value> values) -> not(in(key, values));
            case Filter.Compare compare -> compare(compare);
            case Filter.Exists(String key) -> term(IndexTerms.exists(key));
            case Filter.Contains contains -> new VerifiedQuery(term(IndexTerms.exists(contains.key())), contains);
            case Filter.DocumentContains contains -> new VerifiedQuery(new MatchAllDocsQuery(), contains);
        };
    }

    private static Query joined(List<Filter> parts, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        parts.forEach(part -> joined.add(of(part), occur));
        return joined.build();
    }

    private static Query either(Query... parts) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (Query part : parts) {
            either.add(part, Occur.SHOULD);
        }
        return either.build();
    }

    private static Query not(Query part) {
        return new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER).add(part, Occur.MUST_NOT).build();
    }

    private static Query term(BytesRef term) {
        return new ConstantScoreQuery(new TermQuery(new Term(IndexTerms.FIELD, term)));
    }

    private static Query in(String key, List<Value> values) {
        List<BytesRef> terms = new ArrayList<>();
        values.forEach(value -> IndexTerms.equal(key, value).ifPresent(terms::add));
        return terms.size() == 1 ? term(terms.getFirst()) : new TermInSetQuery(IndexTerms.FIELD, terms);
    }

    private static Query compare(Filter.Compare node) {
        if (node.value() instanceof Value.Text(String text)) {
            return compareTexts(node, text);
        }
        Optional<Double> bound = RecordDocument.number(node.value());
        return bound.map(number -> compareNumbers(node, number)).orElseGet(MatchNoDocsQuery::new);
    }

    /** Numbers whose nearest double is not the bound's are on a sure side; the others are looked at. */
    private static Query compareNumbers(Filter.Compare node, double bound) {
        String field = RecordDocument.NUMBERS + node.key();
        boolean below = node.comparison() == Comparison.LESS || node.comparison() == Comparison.AT_MOST;
        Query sure = below ? DoublePoint.newRangeQuery(field, Double.NEGATIVE_INFINITY, DoublePoint.nextDown(bound))
                : DoublePoint.newRangeQuery(field, DoublePoint.nextUp(bound), Double.POSITIVE_INFINITY);
        Query near = DoublePoint.newRangeQuery(field, bound == 0 ? -0.0 : bound, bound);
        boolean atEnd = bound == Double.POSITIVE_INFINITY || bound == Double.NEGATIVE_INFINITY;
        return atEnd ? new VerifiedQuery(term(IndexTerms.exists(node.key())), node) : either(sure, new VerifiedQuery(near, node));
    }

    /** Short texts stand among the terms in their order; records with long ones are looked at. */
    private static Query compareTexts(Filter.Compare node, String text) {
        BytesRef place = IndexTerms.place(node.key(), text);
        boolean includes = node.comparison() == Comparison.AT_MOST || node.comparison() == Comparison.AT_LEAST;
        boolean below = node.comparison() == Comparison.LESS || node.comparison() == Comparison.AT_MOST;
        Query near = below
                ? new TermRangeQuery(IndexTerms.FIELD, IndexTerms.firstText(node.key()), place, true, includes)
                : new TermRangeQuery(IndexTerms.FIELD, place, IndexTerms.behindTexts(node.key()), includes, false);
        Query sure = IndexTerms.isShort(text) ? near : new VerifiedQuery(term(IndexTerms.exists(node.key())), node);
        return either(sure, new VerifiedQuery(term(IndexTerms.longTexts(node.key())), node));
    }
}
