package org.vectorinspector.core.compare.internal;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;

/**
 * What a comparison keeps of one record, as bytes that can go to a file: 128 bits of what it is matched by, 64 bits each of
 * document, metadata and vectors; then its id, its metadata keys as hashes, and its vectors as they are.
 *
 * @param bytes as {@link EntryWriter} makes them
 */
public record Entry(byte[] bytes) {
    static final int KEY_LOW = 8;
    static final int DOCUMENT = 16;
    static final int METADATA = 24;
    static final int VECTORS = 32;
    private static final int ID = 40;
    private static final int BOOKKEEPING = 120;

    /**
     * By what records are matched.
     *
     * @param high the first 64 bits
     * @param low the other 64 bits
     */
    record Key(long high, long low) {
        @Override
        public int hashCode() {
            return (int) low;
        }
    }

    Key key() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Key(in.getLong(), in.getLong());
    }

    long at(int place) {
        return ByteBuffer.wrap(bytes).getLong(place);
    }

    /** Returns about how much memory the entry takes. */
    int weight() {
        return bytes.length + BOOKKEEPING;
    }

    RecordId id() {
        return id(ByteBuffer.wrap(bytes, ID, bytes.length - ID));
    }

    boolean hasVectors() {
        return at(VECTORS) != 0;
    }

    /** Returns the hashes of the values by the hashes of the keys. */
    Map<Long, Long> keys() {
        return keys(behindId());
    }

    Map<String, Vector> vectors() {
        ByteBuffer in = behindId();
        in.position(in.position() + Integer.BYTES + in.getInt(in.position()) * 2 * Long.BYTES);
        Map<String, Vector> vectors = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            vectors.put(text(in), vector(in));
        }
        return vectors;
    }

    private ByteBuffer behindId() {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(ID + 1);
        return in.position(in.position() + Integer.BYTES + in.getInt(in.position()) * Character.BYTES);
    }

    private static RecordId id(ByteBuffer in) {
        IdKind kind = IdKind.values()[in.get()];
        return RecordId.parse(kind, text(in));
    }

    private static Map<Long, Long> keys(ByteBuffer in) {
        int count = in.getInt();
        Map<Long, Long> keys = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            keys.put(in.getLong(), in.getLong());
        }
        return keys;
    }

    private static Vector vector(ByteBuffer in) {
        byte kind = in.get();
        return switch (kind) {
            case 'd' -> new Vector.Dense(floats(in, in.getInt()));
            case 's' -> sparse(in, in.getInt());
            case 'm' -> new Vector.Multi(in.getInt(), floats(in, in.getInt()));
            default -> throw new IllegalStateException("No vector is of the kind " + kind);
        };
    }

    private static Vector sparse(ByteBuffer in, int count) {
        int[] indices = new int[count];
        in.asIntBuffer().get(indices);
        in.position(in.position() + count * Integer.BYTES);
        return new Vector.Sparse(indices, floats(in, count));
    }

    private static float[] floats(ByteBuffer in, int count) {
        float[] values = new float[count];
        in.asFloatBuffer().get(values);
        in.position(in.position() + count * Float.BYTES);
        return values;
    }

    static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = in.asCharBuffer().limit(length).toString();
        in.position(in.position() + length * Character.BYTES);
        return text;
    }
}
