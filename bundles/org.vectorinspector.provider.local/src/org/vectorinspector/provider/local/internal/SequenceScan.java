package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.provider.local.internal.Sequences.Place;

/** Brings records in the order of their numbers by merging the segments, each of which is in that order already. */
final class SequenceScan {
    private static final int CHECKED = 1023;

    private final PriorityQueue<Segment> segments = new PriorityQueue<>(Comparator.comparingLong(segment -> segment.number));
    private final StopCheck stop;
    /** The segment with the next record, out of the queue: most often it has many in a row. Null at the end. */
    private Segment first;
    private long lastNumber = -1;

    SequenceScan(IndexReader reader, Optional<Query> query, long after, StopCheck stop) throws IOException {
        this.stop = stop;
        Weight weight = query.isPresent() ? weight(new IndexSearcher(reader), query.get()) : null;
        for (LeafReaderContext leaf : reader.leaves()) {
            DocIdSetIterator docs = docs(weight, leaf);
            Segment segment = docs == null ? null : new Segment(leaf, docs);
            if (segment != null && segment.advance(Sequences.firstAfter(leaf.reader(), after))) {
                segments.add(segment);
            }
        }
        this.first = segments.poll();
    }

    /** Passes over records. */
    void skip(long records) throws IOException, VectorStoreException {
        for (long n = 0; n < records && more(); n++) {
            step();
            checkNowAndThen(n);
        }
    }

    /** Returns the next records, fewer only at the end. */
    List<Place> next(int records) throws IOException, VectorStoreException {
        List<Place> places = new ArrayList<>(Math.min(records, 10_000));
        while (places.size() < records && more()) {
            places.add(new Place(first.leaf, first.docs.docID()));
            step();
            checkNowAndThen(places.size());
        }
        return places;
    }

    /** Tells whether anything follows. */
    boolean more() {
        return first != null;
    }

    /** Returns the number of the last record that was brought, -1 before the first. */
    long lastNumber() {
        return lastNumber;
    }

    private void step() throws IOException {
        lastNumber = first.number;
        if (!first.next()) {
            first = segments.poll();
        } else if (!segments.isEmpty() && segments.peek().number < first.number) {
            segments.add(first);
            first = segments.poll();
        }
    }

    private void checkNowAndThen(long count) throws VectorStoreException {
        if ((count & CHECKED) == 0) {
            stop.check();
        }
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static DocIdSetIterator docs(Weight weight, LeafReaderContext leaf) throws IOException {
        if (weight == null) {
            return DocIdSetIterator.all(leaf.reader().maxDoc());
        }
        Scorer scorer = weight.scorer(leaf);
        return scorer == null ? null : scorer.iterator();
    }

    /** One segment and where in it the scan is. */
    private final class Segment {
        private final LeafReaderContext leaf;
        private final DocIdSetIterator docs;
        private final NumericDocValues numbers;
        private final Bits live;
        private long number;

        Segment(LeafReaderContext leaf, DocIdSetIterator docs) throws IOException {
            LeafReader reader = leaf.reader();
            this.leaf = leaf;
            this.docs = docs;
            this.numbers = reader.getNumericDocValues(RecordDocument.SEQUENCE);
            this.live = reader.getLiveDocs();
        }

        boolean advance(int target) throws IOException {
            if (target >= leaf.reader().maxDoc()) {
                return false;
            }
            return living(docs.advance(target));
        }

        boolean next() throws IOException {
            return living(docs.nextDoc());
        }

        private boolean living(int from) throws IOException {
            int doc = from;
            while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
                doc = docs.nextDoc();
            }
            return doc != DocIdSetIterator.NO_MORE_DOCS && numbered(doc);
        }

        private boolean numbered(int doc) throws IOException {
            if (!numbers.advanceExact(doc)) {
                throw new org.apache.lucene.index.CorruptIndexException("a record without its number", leaf.reader().toString());
            }
            number = numbers.longValue();
            return true;
        }
    }
}
