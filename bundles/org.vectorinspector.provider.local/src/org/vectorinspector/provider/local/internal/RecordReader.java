package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.provider.local.internal.Sequences.Place;

/** Reads records from their places in the index into columns; vectors go straight into one array. */
final class RecordReader {
    private final CollectionDefinition definition;
    private final RecordFields fields;
    private final Map<LeafReaderContext, Segment> segments = new HashMap<>();
    private final KnownKeys keys = new KnownKeys();
    /** The segment of the place before: most often that of the next as well. */
    private Segment last;

    RecordReader(CollectionDefinition definition, RecordFields fields) {
        this.definition = definition;
        this.fields = fields;
    }

    RecordBatch read(List<Place> places) throws IOException {
        List<RecordId> ids = new ArrayList<>(places.size());
        List<Optional<String>> documents = new ArrayList<>(places.size());
        List<Metadata> metadata = new ArrayList<>(places.size());
        boolean texts = fields.document() || fields.metadata();
        for (Place place : places) {
            BytesRef bytes = segment(place).record(place.doc());
            RecordBytes item = texts ? RecordBytes.decode(bytes, keys) : new RecordBytes(RecordBytes.id(bytes), Optional.empty(), Metadata.EMPTY);
            ids.add(RecordId.of(item.id()));
            documents.add(fields.document() ? item.document() : Optional.empty());
            metadata.add(fields.metadata() ? item.metadata() : Metadata.EMPTY);
        }
        return new RecordBatch(ids, documents, metadata, vectors(places));
    }

    /** Returns the vector at a place, empty where there is none. */
    Optional<float[]> vector(Place place) throws IOException {
        float[] values = new float[definition.dimension()];
        boolean there = definition.dimension() > 0 && segment(place).vectors.copy(place.doc(), values, 0);
        return there ? Optional.of(values) : Optional.empty();
    }

    private Map<String, VectorBlock> vectors(List<Place> places) throws IOException {
        int dimension = definition.dimension();
        if (!fields.wants(definition.space()) || dimension == 0) {
            return Map.of();
        }
        float[] values = new float[places.size() * dimension];
        BitSet absent = new BitSet();
        for (int row = 0; row < places.size(); row++) {
            Place place = places.get(row);
            if (!segment(place).vectors.copy(place.doc(), values, row * dimension)) {
                absent.set(row);
            }
        }
        return Map.of(definition.space(), new DenseBlock(dimension, values, absent));
    }

    private Segment segment(Place place) {
        if (last == null || last.leaf != place.leaf()) {
            last = segments.computeIfAbsent(place.leaf(), Segment::new);
        }
        return last;
    }

    /** One segment; its records go forward only and are opened anew for a step back. */
    private static final class Segment {
        private final LeafReaderContext leaf;
        private final SegmentVectors vectors;
        private BinaryDocValues records;
        private int lastRecord = Integer.MAX_VALUE;

        Segment(LeafReaderContext leaf) {
            this.leaf = leaf;
            this.vectors = new SegmentVectors(leaf.reader());
        }

        BytesRef record(int doc) throws IOException {
            if (doc <= lastRecord) {
                records = DocValues.getBinary(leaf.reader(), RecordDocument.RECORD);
            }
            lastRecord = doc;
            if (!records.advanceExact(doc)) {
                throw new org.apache.lucene.index.CorruptIndexException("a record without content", leaf.reader().toString());
            }
            return records.binaryValue();
        }
    }
}
