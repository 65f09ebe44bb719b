package org.vectorinspector.api.model;

import java.util.Arrays;

/**
 * One vector of one record.
 *
 * <p>The arrays are not copied: whoever makes a vector gives its array away, whoever reads it must not write into it.
 * Two vectors are equal when all their numbers have the same bits.
 */
public sealed interface Vector {
    /** Returns the length of the arrow: the root of the sum of the squares, computed in double. */
    double norm();

    /**
     * A number for each dimension.
     *
     * @param values one or more numbers
     */
    record Dense(float... values) implements Vector {
        public Dense {
            if (values.length == 0) {
                throw new IllegalArgumentException("A vector has at least one dimension");
            }
        }

        /** Returns how many numbers the vector has. */
        public int dimension() {
            return values.length;
        }

        @Override
        public double norm() {
            return Vector.norm(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Dense that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Dense[" + values.length + "]";
        }
    }

    /**
     * Numbers at some places only.
     *
     * @param indices the places, unsigned, in ascending order
     * @param values as many numbers
     */
    record Sparse(int[] indices, float[] values) implements Vector {
        public Sparse {
            if (indices.length != values.length) {
                throw new IllegalArgumentException("A sparse vector has as many indices as values");
            }
        }

        @Override
        public double norm() {
            return Vector.norm(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sparse that && Arrays.equals(indices, that.indices) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(indices) + Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Sparse[" + indices.length + "]";
        }
    }

    /**
     * Several dense vectors of one dimension, one after the other.
     *
     * @param dimension numbers in each, at least 1
     * @param values a whole multiple of the dimension
     */
    record Multi(int dimension, float[] values) implements Vector {
        public Multi {
            if (dimension < 1 || values.length % dimension != 0) {
                throw new IllegalArgumentException("A multi-vector has whole rows of " + dimension + " numbers, not " + values.length);
            }
        }

        /** Returns how many vectors there are. */
        public int rows() {
            return values.length / dimension;
        }

        @Override
        public double norm() {
            return Vector.norm(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Multi that && dimension == that.dimension && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * dimension + Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Multi[" + rows() + " x " + dimension + "]";
        }
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
