package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.provider.local.internal.Sequences.Place;

/**
 * Finds the nearest records with the index's graph (HNSW), then measures each of them exactly, so that the numbers mean what they say.
 */
final class LocalSearch {
    private static final int BREADTH = 64;

    private final CollectionDefinition definition;
    private final SearchRequest request;
    private final StopCheck stop;

    LocalSearch(CollectionDefinition definition, SearchRequest request, StopCheck stop) {
        this.definition = definition;
        this.request = request;
        this.stop = stop;
    }

    SearchResult run(IndexReader reader) throws IOException, VectorStoreException {
        if (!request.space().equals(definition.space())) {
            throw Failures.invalid("There is no vector space «" + request.space() + "» in «" + definition.name() + "».",
                    "Search in «" + definition.space() + "».");
        }
        float[] query = query(reader);
        List<Found> found = definition.dimension() == 0 ? List.of() : nearest(reader, query);
        RecordBatch records = new RecordReader(definition, request.fields()).read(found.stream().map(Found::place).toList());
        List<SearchHit> hits = new ArrayList<>();
        for (int row = 0; row < found.size(); row++) {
            double measure = found.get(row).measure();
            hits.add(new SearchHit(records.row(row), measure, definition.metric().similarity(measure)));
        }
        return new SearchResult(hits, definition.metric(), scale(definition.metric()));
    }

    private record Found(Place place, double measure) {
    }

    private List<Found> nearest(IndexReader reader, float[] query) throws IOException, VectorStoreException {
        boolean leaveOut = request.query() instanceof SearchRequest.Query.ByRecord;
        int wanted = Math.min(Math.max(1, reader.maxDoc()), Math.max(BREADTH, request.topK() + (leaveOut ? 1 : 0)));
        Query filter = request.filter().map(FilterQueries::of).orElse(null);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(stop);
        ScoreDoc[] docs = searcher.search(new KnnFloatVectorQuery(RecordDocument.VECTOR, query, wanted, filter), wanted).scoreDocs;
        stop.check();
        Optional<Place> own = leaveOut ? Sequences.find(reader, ((SearchRequest.Query.ByRecord) request.query()).id().text())
                : Optional.empty();
        List<Found> found = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc.doc, reader.leaves()));
            Place place = new Place(leaf, doc.doc - leaf.docBase);
            if (!own.equals(Optional.of(place))) {
                found.add(new Found(place, measure(query, place)));
            }
        }
        Comparator<Found> nearestFirst = Comparator.comparingDouble(hit -> -definition.metric().similarity(hit.measure()));
        return found.stream().sorted(nearestFirst).limit(request.topK()).toList();
    }

    private double measure(float[] query, Place place) throws IOException {
        float[] values = new RecordReader(definition, request.fields()).vector(place).orElseThrow();
        return Measure.of(definition.metric(), query, values);
    }

    private float[] query(IndexReader reader) throws IOException, VectorStoreException {
        float[] query = switch (request.query()) {
            case SearchRequest.Query.ByRecord(RecordId id) -> vectorOf(reader, id);
            case SearchRequest.Query.ByVector(Vector.Dense dense) -> dense.values();
            case SearchRequest.Query.ByVector other -> throw Failures.invalid("The embedded database has dense vectors only.",
                    "Search with a list of numbers.");
        };
        VectorCheck.fits("The vector to search for", query, definition.dimension());
        if (definition.metric() == Metric.COSINE && RecordDocument.zero(query)) {
            throw Failures.invalid("A vector of zeros has no direction, so nothing is near to it by cosine.", "Search with another vector.");
        }
        return query;
    }

    private float[] vectorOf(IndexReader reader, RecordId id) throws IOException, VectorStoreException {
        Optional<Place> place = id instanceof RecordId.Text ? Sequences.find(reader, id.text()) : Optional.empty();
        if (place.isEmpty()) {
            throw new VectorStoreException(Kind.NOT_FOUND, "There is no record «" + id.text() + "» in «" + definition.name() + "».",
                    "Refresh the records.");
        }
        return new RecordReader(definition, request.fields()).vector(place.get())
                .orElseThrow(() -> Failures.invalid("The record «" + id.text() + "» has no vector.", "Choose another record."));
    }

    private static ScoreScale scale(Metric metric) {
        return switch (metric) {
            case COSINE -> ScoreScale.COSINE_SIMILARITY;
            case DOT -> ScoreScale.DOT_PRODUCT;
            default -> ScoreScale.DISTANCE;
        };
    }
}
