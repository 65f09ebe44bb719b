package org.vectorinspector.provider.local.internal;

import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;

/** Vectors as bytes, number by number. */
final class VectorBytes {
    private VectorBytes() {
    }

    static BytesRef of(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return new BytesRef(bytes.array());
    }

    static void copy(BytesRef bytes, float[] target, int offset) {
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(target, offset, bytes.length / Float.BYTES);
    }
}
