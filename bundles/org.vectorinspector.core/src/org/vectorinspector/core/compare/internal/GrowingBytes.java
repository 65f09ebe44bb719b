package org.vectorinspector.core.compare.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;

/** Bytes that grow at their end and can be hashed; used again and again. For one thread. */
final class GrowingBytes {
    private static final int SEED = 0x56_49;

    private ByteBuffer bytes;

    GrowingBytes() {
        this(4096);
    }

    GrowingBytes(int capacity) {
        bytes = ByteBuffer.allocate(capacity);
    }

    int size() {
        return bytes.position();
    }

    /** Forgets everything from here on. */
    void cut(int size) {
        bytes.position(size);
    }

    /** Goes on so many bytes behind; what is between them is for the caller to put. */
    void skip(int count) {
        room(count).position(bytes.position() + count);
    }

    void putByte(int value) {
        room(1).put((byte) value);
    }

    void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    void putLong(int place, long value) {
        bytes.putLong(place, value);
    }

    void putBytes(ByteBuffer source, int from, int count) {
        ByteBuffer target = room(count);
        target.put(target.position(), source, from, count).position(target.position() + count);
    }

    /** Puts the length and the UTF-16 units: exact for every text, with unpaired surrogates too. */
    void putText(String text) {
        putInt(text.length());
        ByteBuffer target = room(text.length() * Character.BYTES);
        byte[] array = target.array();
        int place = target.position();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            array[place++] = (byte) (unit >> Byte.SIZE);
            array[place++] = (byte) unit;
        }
        target.position(place);
    }

    void putInts(int[] values) {
        ByteBuffer target = room(values.length * Integer.BYTES);
        target.asIntBuffer().put(values);
        target.position(target.position() + values.length * Integer.BYTES);
    }

    void putFloats(float[] values, int from, int count) {
        ByteBuffer target = room(count * Float.BYTES);
        target.asFloatBuffer().put(values, from, count);
        target.position(target.position() + count * Float.BYTES);
    }

    /** Returns the 128 bits of MurmurHash3 over everything from a place to the end. */
    long[] hash(int from) {
        return MurmurHash3.hash128x64(bytes.array(), from, size() - from, SEED);
    }

    byte[] copy(int from) {
        return Arrays.copyOfRange(bytes.array(), from, size());
    }

    /** Gives the bytes away as they are and begins anew, with room for as many and a little more. */
    ByteBuffer handOver() {
        ByteBuffer given = bytes;
        bytes = ByteBuffer.allocate(size() + size() / 8);
        return given;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int capacity = Math.max(Math.addExact(bytes.position(), more), bytes.capacity() * 2);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
        }
        return bytes;
    }
}
