package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;

/** Reads sparse vectors, whose indices Qdrant does not promise to send in their order. */
final class SparseVectors {
    private SparseVectors() {
    }

    static Vector.Sparse read(JsonInput in) throws IOException {
        FloatArray values = new FloatArray(64);
        long[] indices = {};
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
        return sorted(indices, values.take());
    }

    private static long[] indices(JsonInput in) throws IOException {
        LongStream.Builder indices = LongStream.builder();
        in.beginArray();
        while (in.hasNext()) {
            indices.add(in.nextLong());
        }
        in.endArray();
        return indices.build().toArray();
    }

    private static Vector.Sparse sorted(long[] indices, float[] values) {
        Map<Long, Float> byIndex = new TreeMap<>();
        for (int i = 0; i < indices.length; i++) {
            byIndex.put(indices[i], values[i]);
        }
        int[] places = byIndex.keySet().stream().mapToInt(Long::intValue).toArray();
        float[] numbers = new float[places.length];
        int next = 0;
        for (float value : byIndex.values()) {
            numbers[next++] = value;
        }
        return new Vector.Sparse(places, numbers);
    }
}
