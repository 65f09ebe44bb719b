package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Which of the made-up points a collection has. A point that is not exactly the made-up one of its id is refused. For several threads. */
final class PointSet {
    private static final byte[] BEFORE = "{\"points\":[".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ID = "{\"id\":".getBytes(StandardCharsets.ISO_8859_1);

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

    /** Takes the body of a write; throws when anything about it is not as it must be. */
    void write(byte[] body) {
        int place = BEFORE.length;
        List<Integer> ids = new ArrayList<>();
        while (body[place] != ']') {
            int digit = place + ID.length + (ids.isEmpty() ? 0 : 1);
            long id = 0;
            while (body[digit] >= '0' && body[digit] <= '9') {
                id = 10 * id + body[digit++] - '0';
            }
            place = points.endOf(id, body, digit);
            if (place < 0) {
                throw new IllegalArgumentException("Not the point " + id + ": " + new String(body, digit, Math.min(300, body.length - digit),
                        StandardCharsets.UTF_8));
            }
            ids.add((int) id);
        }
        add(ids);
    }

    private synchronized void add(List<Integer> ids) {
        for (int id : ids) {
            again += there.get(id) ? 1 : 0;
            there.set(id);
        }
    }

    /** Writes a page of points into an answer and returns the id that the next page begins with. */
    OptionalLong scroll(ByteArrayOutputStream out, int from, int limit, boolean payload, boolean vector) throws IOException {
        int[] ids = ids(from, limit + 1);
        writeAll(out, ids.length > limit ? Arrays.copyOf(ids, limit) : ids, payload, vector);
        return ids.length > limit ? OptionalLong.of(ids[limit]) : OptionalLong.empty();
    }

    private synchronized int[] ids(int from, int most) {
        return IntStream.iterate(there.nextSetBit(from), id -> id >= 0, id -> there.nextSetBit(id + 1)).limit(most).toArray();
    }

    /** Writes those of some points that are there. */
    void byIds(ByteArrayOutputStream out, List<Integer> ids, boolean payload, boolean vector) throws IOException {
        int[] found;
        synchronized (this) {
            found = ids.stream().mapToInt(Integer::intValue).filter(there::get).toArray();
        }
        writeAll(out, found, payload, vector);
    }

    private void writeAll(ByteArrayOutputStream out, int[] ids, boolean payload, boolean vector) throws IOException {
        for (int i = 0; i < ids.length; i++) {
            out.writeBytes((i == 0 ? "{\"id\":" + ids[i] : ",{\"id\":" + ids[i]).getBytes(StandardCharsets.ISO_8859_1));
            if (payload) {
                out.writeBytes(",\"payload\":".getBytes(StandardCharsets.ISO_8859_1));
                out.writeBytes(points.payload(ids[i]));
            }
            if (vector) {
                out.writeBytes(",\"vector\":".getBytes(StandardCharsets.ISO_8859_1));
                out.writeBytes(points.vector(ids[i]));
            }
            out.write('}');
        }
    }

    /** A point and how near it is. */
    record Near(int id, double score) {
    }

    /** Returns the points with the largest dot products, of equal ones those with the smallest ids. */
    synchronized List<Near> nearest(float[] query, int topK) {
        List<Near> vectors = IntStream.range(0, MadePoints.vectors()).mapToObj(vector -> new Near(vector, dot(points.numbers(vector), query)))
                .sorted(Comparator.comparingDouble(Near::score).reversed()).toList();
        List<Near> nearest = new ArrayList<>();
        for (Near vector : vectors) {
            for (int id = vector.id(); id < there.length() && nearest.size() < topK; id += MadePoints.vectors()) {
                if (there.get(id)) {
                    nearest.add(new Near(id, vector.score()));
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
