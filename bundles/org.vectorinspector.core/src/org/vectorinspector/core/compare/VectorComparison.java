package org.vectorinspector.core.compare;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.Vector;

/**
 * How far two vectors of one kind and dimension are apart; all sums are made in double.
 *
 * @param cosine 1 for the same direction; between two zero vectors 1, beside one of them 0
 * @param euclidean the straight distance
 * @param largest the largest difference of two numbers at the same place
 * @param place where that is, counted from 0; the index for sparse vectors
 * @param magnitude the largest absolute number of both
 */
public record VectorComparison(double cosine, double euclidean, double largest, int place, double magnitude) {
    /** Returns the measures, empty where the vectors are of different kinds or dimensions. */
    public static Optional<VectorComparison> of(Vector left, Vector right) {
        if (left instanceof Vector.Dense a && right instanceof Vector.Dense b) {
            return of(a.values(), b.values());
        }
        if (left instanceof Vector.Multi a && right instanceof Vector.Multi b && a.dimension() == b.dimension()) {
            return of(a.values(), b.values());
        }
        if (left instanceof Vector.Sparse a && right instanceof Vector.Sparse b) {
            int[] places = IntStream.concat(Arrays.stream(a.indices()), Arrays.stream(b.indices())).distinct().sorted().toArray();
            return of(spread(a, places), spread(b, places)).map(known -> known.at(places));
        }
        return Optional.empty();
    }

    private static Optional<VectorComparison> of(float[] left, float[] right) {
        return left.length == right.length ? Optional.of(measure(left, right)) : Optional.empty();
    }

    private static VectorComparison measure(float[] left, float[] right) {
        double dot = 0;
        double squaresLeft = 0;
        double squaresRight = 0;
        double squares = 0;
        double largest = 0;
        double magnitude = 0;
        int place = 0;
        for (int i = 0; i < left.length; i++) {
            double a = left[i];
            double b = right[i];
            double apart = Math.abs(a - b);
            dot += a * b;
            squaresLeft += a * a;
            squaresRight += b * b;
            squares += apart * apart;
            magnitude = Math.max(magnitude, Math.max(Math.abs(a), Math.abs(b)));
            if (apart > largest) {
                largest = apart;
                place = i;
            }
        }
        return new VectorComparison(cosine(dot, squaresLeft, squaresRight), Math.sqrt(squares), largest, place, magnitude);
    }

    private static double cosine(double dot, double squaresLeft, double squaresRight) {
        if (squaresLeft == 0 || squaresRight == 0) {
            return squaresLeft == squaresRight ? 1 : 0;
        }
        return Math.clamp(dot / Math.sqrt(squaresLeft) / Math.sqrt(squaresRight), -1, 1);
    }

    /** Returns the numbers of a sparse vector at all of these places. */
    private static float[] spread(Vector.Sparse vector, int[] places) {
        float[] values = new float[places.length];
        for (int i = 0; i < vector.indices().length; i++) {
            values[Arrays.binarySearch(places, vector.indices()[i])] = vector.values()[i];
        }
        return values;
    }

    private VectorComparison at(int[] places) {
        return places.length == 0 ? this : new VectorComparison(cosine, euclidean, largest, places[place], magnitude);
    }
}
