package org.vectorinspector.json;

import java.util.Arrays;

/** Gathers numbers in one growing array. Not safe for use by several threads. */
public final class FloatArray {
    private float[] values;
    private int size;

    /**
     * Makes an empty array.
     *
     * @param room for how many numbers at first, at least 1
     */
    public FloatArray(int room) {
        values = new float[room];
    }

    /** Goes on in an array from a place on: what is behind it is written over. */
    FloatArray(float[] values, int place) {
        this.values = values;
        this.size = place;
    }

    /** Puts a number at the end. */
    public void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(16, grown(size)));
        }
        values[size++] = value;
    }

    /** Puts so many zeros at the end: a row that is not there. */
    public void addZeros(int count) {
        if (values.length - size < count) {
            values = Arrays.copyOf(values, Math.max(size + count, grown(size)));
        }
        size += count;
    }

    /** Returns how many numbers there are. */
    public int size() {
        return size;
    }

    /** Returns the numbers in an array of just their length; the gatherer is not to be used afterwards. */
    public float[] take() {
        return values.length == size ? values : Arrays.copyOf(values, size);
    }

    /** Returns the array with what room it has behind the numbers; the gatherer is not to be used afterwards. */
    float[] whole() {
        return values;
    }

    /** Returns how much room there shall be where there was too little. */
    static int grown(int size) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L);
    }
}
