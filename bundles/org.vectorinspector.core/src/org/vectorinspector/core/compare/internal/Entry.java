package org.vectorinspector.core.compare.internal;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;

/**
 * What a comparison keeps of one record, as bytes that can go to a file: 128 bits of what it is matched by, 64 bits each of
 * document, metadata and vectors; then its id, its metadata keys as hashes, and its vectors as they are. It is a look at bytes that others
 * own, good for as long as those leave them alone.
 *
 * @param bytes that {@link EntryWriter} has made, those of other entries around them
 * @param from where those of this one begin
 * @param length how many they are
 */
public record Entry(ByteBuffer bytes, int from, int length) {
    static final int KEY_LOW = 8;
    static final int DOCUMENT = 16;
    static final int METADATA = 24;
    static final int VECTORS = 32;
    static final int ID = 40;
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

    /** Returns an entry of bytes of its own. */
    static Entry of(byte[] bytes) {
        return new Entry(ByteBuffer.wrap(bytes), 0, bytes.length);
    }

    Key key() {
        return new Key(at(0), at(KEY_LOW));
    }

    /** Tells whether both are matched by the same. */
    boolean matches(Entry other) {
        return at(KEY_LOW) == other.at(KEY_LOW) && at(0) == other.at(0);
    }

    long at(int place) {
        return bytes.getLong(from + place);
    }

    /** Returns about how much memory the entry takes. */
    int weight() {
        return length + BOOKKEEPING;
    }

    RecordId id() {
        return id(in(ID));
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
        ByteBuffer in = in(ID + 1);
        IdText.read(in);
        return in;
    }

    /** Returns the bytes from a place to the end. */
    private ByteBuffer in(int place) {
        return bytes.duplicate().limit(from + length).position(from + place);
    }

    private static RecordId id(ByteBuffer in) {
        IdKind kind = IdKind.values()[in.get()];
        return RecordId.parse(kind, IdText.read(in));
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
