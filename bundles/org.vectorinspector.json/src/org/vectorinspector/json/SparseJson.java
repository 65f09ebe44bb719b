package org.vectorinspector.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.vectorinspector.api.model.Vector;

/** Sparse vectors as {@code {"indices":[…],"values":[…]}}, the form of Pinecone and Qdrant. */
final class SparseJson {
    private SparseJson() {
    }

    static Vector.Sparse read(JsonInput in) throws IOException {
        int[] indices = null;
        FloatArray values = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "indices" -> indices = indices(in);
                case "values" -> in.nextFloats(values = new FloatArray(64));
                default -> throw in.problem("A sparse vector has \"indices\" and \"values\" only");
            }
        }
        in.endObject();
        if (indices == null || values == null || indices.length != values.size()) {
            throw in.problem("A sparse vector has as many \"indices\" as \"values\"");
        }
        return new Vector.Sparse(indices, values.take());
    }

    /** Takes one that a server sent: its indices in any order, and whatever else is in it left alone. */
    static Vector.Sparse readUnordered(JsonInput in) throws IOException {
        long[] indices = {};
        FloatArray values = new FloatArray(64);
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "indices" -> indices = unordered(in);
                case "values" -> in.nextFloats(values);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (indices.length != values.size()) {
            throw in.problem("A sparse vector has as many indices as values");
        }
        return ascending(indices, values.take());
    }

    private static long[] unordered(JsonInput in) throws IOException {
        LongStream.Builder indices = LongStream.builder();
        in.beginArray();
        while (in.hasNext()) {
            indices.add(in.nextLong());
        }
        in.endArray();
        return indices.build().toArray();
    }

    private static Vector.Sparse ascending(long[] indices, float[] values) {
        int[] order = IntStream.range(0, indices.length).boxed().sorted(Comparator.comparingLong(place -> indices[place]))
                .mapToInt(Integer::intValue).toArray();
        float[] sorted = new float[order.length];
        for (int place = 0; place < order.length; place++) {
            sorted[place] = values[order[place]];
        }
        return new Vector.Sparse(IntStream.of(order).map(place -> (int) indices[place]).toArray(), sorted);
    }

    static void write(JsonOutput out, Vector.Sparse vector) {
        out.beginObject().name("indices").beginArray();
        for (int index : vector.indices()) {
            out.number(Integer.toUnsignedLong(index));
        }
        out.endArray().name("values").floats(vector.values(), 0, vector.values().length).endObject();
    }

    private static int[] indices(JsonInput in) throws IOException {
        List<Integer> indices = new ArrayList<>();
        long last = -1;
        in.beginArray();
        while (in.hasNext()) {
            long index = in.nextLong();
            if (index <= last || index > 0xffff_ffffL) {
                throw in.problem("The indices of a sparse vector ascend from 0 to 4294967295");
            }
            indices.add((int) index);
            last = index;
        }
        in.endArray();
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }
}
