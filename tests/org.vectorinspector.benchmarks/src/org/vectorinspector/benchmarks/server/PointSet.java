package org.vectorinspector.benchmarks.server;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which of the made-up points, numbered from 1, a collection has. For several threads. */
final class PointSet {
    private final MadePoints points;
    private final BitSet there = new BitSet();
    private long again;

    PointSet(MadePoints points) {
        this.points = points;
    }

    synchronized void fill(int count) {
        there.set(1, count + 1);
    }

    synchronized int size() {
        return there.cardinality();
    }

    /** Returns how many points were written although they were there. */
    synchronized long again() {
        return again;
    }

    synchronized void add(int[] written) {
        for (int point : written) {
            again += there.get(point) ? 1 : 0;
            there.set(point);
        }
    }

    /** Returns the points from one on, in their order. */
    synchronized int[] from(int first, int most) {
        return IntStream.iterate(there.nextSetBit(first), point -> point >= 0, point -> there.nextSetBit(point + 1)).limit(most).toArray();
    }

    /** Returns those of some points that are there. */
    synchronized int[] present(IntStream some) {
        return some.filter(there::get).toArray();
    }

    /** A point and how near it is. */
    record Near(int point, double score) {
    }

    /** Returns the points with the largest dot products, of equal ones those with the smallest numbers. */
    synchronized List<Near> nearest(float[] query, int topK) {
        List<Near> vectors = IntStream.range(0, MadePoints.vectors()).mapToObj(vector -> new Near(vector, dot(points.numbers(vector), query)))
                .sorted(Comparator.comparingDouble(Near::score).reversed()).toList();
        List<Near> nearest = new ArrayList<>();
        for (Near vector : vectors) {
            for (int point = vector.point(); point < there.length() && nearest.size() < topK; point += MadePoints.vectors()) {
                if (there.get(point)) {
                    nearest.add(new Near(point, vector.score()));
                }
            }
        }
        return nearest;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
