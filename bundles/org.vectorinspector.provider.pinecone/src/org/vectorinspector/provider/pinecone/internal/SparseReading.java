package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;

/** Reads sparse vectors, whose indices Pinecone may give in any order. */
final class SparseReading {
    private SparseReading() {
    }

    /** Takes a sparse vector, empty where it has no numbers. */
    static Optional<Vector> read(JsonInput in) throws IOException {
        int[] indices = {};
        FloatArray values = new FloatArray(64);
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "indices" -> indices = indices(in);
                case "values" -> in.nextFloats(values);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (indices.length != values.size()) {
            throw in.problem("A sparse vector has as many indices as values");
        }
        return indices.length == 0 ? Optional.empty() : Optional.of(ascending(indices, values.take()));
    }

    private static int[] indices(JsonInput in) throws IOException {
        int[] indices = new int[64];
        int count = 0;
        in.beginArray();
        while (in.hasNext()) {
            if (count == indices.length) {
                indices = Arrays.copyOf(indices, count * 2);
            }
            indices[count++] = (int) in.nextLong();
        }
        in.endArray();
        return Arrays.copyOf(indices, count);
    }

    private static Vector ascending(int[] indices, float[] values) {
        int[] order = IntStream.range(0, indices.length).boxed()
                .sorted(Comparator.comparingLong(place -> Integer.toUnsignedLong(indices[place]))).mapToInt(Integer::intValue).toArray();
        float[] sorted = new float[values.length];
        for (int place = 0; place < order.length; place++) {
            sorted[place] = values[order[place]];
        }
        return new Vector.Sparse(IntStream.of(order).map(place -> indices[place]).toArray(), sorted);
    }
}
