package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import org.apache.lucene.codecs.lucene95.HasIndexSlice;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.IndexInput;

/**
 * The vectors of one segment. They go forward only and are opened anew for a step back. Where they lie in the file as they are, they are
 * read from there to their place at once; Lucene's own way would put each into an array of its own before.
 */
final class SegmentVectors {
    private final LeafReader reader;
    private FloatVectorValues vectors;
    private DocIndexIterator docs;
    private int last = Integer.MAX_VALUE;

    SegmentVectors(LeafReader reader) {
        this.reader = reader;
    }

    /** Copies the vector of a record to a place in an array, and tells whether the record has one. */
    boolean copy(int doc, float[] target, int offset) throws IOException {
        if (doc <= last) {
            vectors = reader.getFloatVectorValues(RecordDocument.VECTOR);
            docs = vectors == null ? null : vectors.iterator();
        }
        last = doc;
        if (docs != null && (docs.docID() == doc || docs.docID() < doc && docs.advance(doc) == doc)) {
            copySearched(docs.index(), target, offset);
            return true;
        }
        return copyUnsearched(doc, target, offset);
    }

    private void copySearched(int number, float[] target, int offset) throws IOException {
        if (vectors instanceof HasIndexSlice file && file.getSlice() != null) {
            IndexInput slice = file.getSlice();
            slice.seek((long) number * vectors.dimension() * Float.BYTES);
            slice.readFloats(target, offset, vectors.dimension());
        } else {
            System.arraycopy(vectors.vectorValue(number), 0, target, offset, vectors.dimension());
        }
    }

    private boolean copyUnsearched(int doc, float[] target, int offset) throws IOException {
        BinaryDocValues unsearched = reader.getBinaryDocValues(RecordDocument.UNSEARCHED);
        if (unsearched == null || !unsearched.advanceExact(doc)) {
            return false;
        }
        VectorBytes.copy(unsearched.binaryValue(), target, offset);
        return true;
    }
}
