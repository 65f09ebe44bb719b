package org.vectorinspector.provider.pgvector.internal;

import java.nio.ByteBuffer;
import org.vectorinspector.api.model.Vector;

/** Reads the binary forms in which pgvector sends its types, and writes the text forms. Bits are numbers 0 and 1 here. */
final class VectorCodec {
    private static final int DENSE_HEADER = 4;
    private static final int BIT_HEADER = 4;

    private VectorCodec() {
    }

    /** Returns how many numbers a dense value has. */
    static int dimension(VectorType type, byte[] sent) {
        ByteBuffer in = ByteBuffer.wrap(sent);
        return type.bits() ? in.getInt(0) : Short.toUnsignedInt(in.getShort(0));
    }

    /** Decodes a dense value to a place of an array with room for it. */
    static void decode(VectorType type, byte[] sent, float[] target, int place) {
        int dimension = dimension(type, sent);
        switch (type) {
            case VECTOR -> ByteBuffer.wrap(sent, DENSE_HEADER, sent.length - DENSE_HEADER).asFloatBuffer().get(target, place, dimension);
            case HALFVEC -> halves(sent, target, place, dimension);
            case BIT, VARBIT -> bits(sent, target, place, dimension);
            case SPARSEVEC -> throw new IllegalArgumentException("A sparse value is not dense");
        }
    }

    /** Decodes one value. */
    static Vector decode(VectorType type, byte[] sent) {
        if (type == VectorType.SPARSEVEC) {
            return sparse(ByteBuffer.wrap(sent));
        }
        float[] values = new float[dimension(type, sent)];
        decode(type, sent, values, 0);
        return new Vector.Dense(values);
    }

    /** Writes numbers as the text of a dense type. */
    static String text(VectorType type, float[] values, int from, int count) {
        StringBuilder text = new StringBuilder(type.bits() ? count : count * 12);
        if (type.bits()) {
            for (int i = 0; i < count; i++) {
                text.append(values[from + i] == 0 ? '0' : '1');
            }
            return text.toString();
        }
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? '[' : ',').append(values[from + i]);
        }
        return text.append(']').toString();
    }

    /** Writes a sparse vector as text, which counts places from 1. */
    static String text(Vector.Sparse vector, int dimension) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < vector.indices().length; i++) {
            text.append(i == 0 ? "" : ",").append(vector.indices()[i] + 1L).append(':').append(vector.values()[i]);
        }
        return text.append("}/").append(dimension).toString();
    }

    private static Vector.Sparse sparse(ByteBuffer in) {
        in.getInt();
        int[] indices = new int[in.getInt()];
        in.getInt();
        in.asIntBuffer().get(indices);
        in.position(in.position() + indices.length * Integer.BYTES);
        float[] values = new float[indices.length];
        in.asFloatBuffer().get(values);
        return new Vector.Sparse(indices, values);
    }

    private static void halves(byte[] sent, float[] target, int place, int dimension) {
        ByteBuffer in = ByteBuffer.wrap(sent);
        for (int i = 0; i < dimension; i++) {
            target[place + i] = Float.float16ToFloat(in.getShort(DENSE_HEADER + i * Short.BYTES));
        }
    }

    private static void bits(byte[] sent, float[] target, int place, int dimension) {
        for (int i = 0; i < dimension; i++) {
            target[place + i] = sent[BIT_HEADER + i / Byte.SIZE] >> (Byte.SIZE - 1 - i % Byte.SIZE) & 1;
        }
    }
}
