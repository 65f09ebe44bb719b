package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own codec for vectors of up to {@link LocalProvider#MAX_DIMENSION} dimensions: the limit of 1,024 is a matter of taste
 * there, the files are the same and the ordinary codec reads them.
 */
final class WideVectorsCodec extends Lucene103Codec {
    private final KnnVectorsFormat vectors = new Wide(new Lucene99HnswVectorsFormat());

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }

    private static final class Wide extends KnnVectorsFormat {
        private final KnnVectorsFormat plain;

        Wide(KnnVectorsFormat plain) {
            super(plain.getName());
            this.plain = plain;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return plain.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return plain.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return LocalProvider.MAX_DIMENSION;
        }
    }
}
