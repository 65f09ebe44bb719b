package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The numbers by which records keep their places, and where ids and numbers are found in an index. */
final class Sequences {
    /**
     * Where a record is.
     *
     * @param leaf the segment
     * @param doc its number within the segment
     */
    record Place(LeafReaderContext leaf, int doc) {
    }

    private Sequences() {
    }

    /** Returns the highest number that was ever given in this index, -1 for none. */
    static long last(IndexReader reader) throws IOException {
        long last = -1;
        for (LeafReaderContext leaf : reader.leaves()) {
            last = Math.max(last, at(leaf.reader(), leaf.reader().maxDoc() - 1));
        }
        return last;
    }

    /** Returns the number of each of these records, null for those that are not there. */
    static List<Long> of(IndexReader reader, List<RecordBytes> records) throws IOException {
        List<Long> numbers = new ArrayList<>(records.size());
        for (RecordBytes item : records) {
            Optional<Place> place = find(reader, item.id());
            numbers.add(place.isPresent() ? Long.valueOf(at(place.get().leaf().reader(), place.get().doc())) : null);
        }
        return numbers;
    }

    /** Returns where the record of this id is. */
    static Optional<Place> find(IndexReader reader, String id) throws IOException {
        BytesRef term = new BytesRef(id);
        for (LeafReaderContext leaf : reader.leaves()) {
            int doc = find(leaf.reader(), term);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                return Optional.of(new Place(leaf, doc));
            }
        }
        return Optional.empty();
    }

    /** Returns the first document of a segment whose number is greater than this one. */
    static int firstAfter(LeafReader leaf, long number) throws IOException {
        if (leaf.maxDoc() == 0 || at(leaf, 0) > number) {
            return 0;
        }
        int low = 1;
        // numbers grow by one at least, so it is not behind this one, and just there when none is missing
        int high = (int) Math.min(leaf.maxDoc(), number - at(leaf, 0) + 1);
        if (at(leaf, high - 1) <= number) {
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(leaf, middle) > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static long at(LeafReader leaf, int doc) throws IOException {
        NumericDocValues numbers = leaf.getNumericDocValues(RecordDocument.SEQUENCE);
        if (numbers == null || !numbers.advanceExact(doc)) {
            throw new org.apache.lucene.index.CorruptIndexException("a record without its number", leaf.toString());
        }
        return numbers.longValue();
    }

    private static int find(LeafReader leaf, BytesRef term) throws IOException {
        Terms terms = leaf.terms(RecordDocument.ID);
        if (terms == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        TermsEnum place = terms.iterator();
        if (!place.seekExact(term)) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = leaf.getLiveDocs();
        PostingsEnum docs = place.postings(null, PostingsEnum.NONE);
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = docs.nextDoc();
        }
        return doc;
    }
}
