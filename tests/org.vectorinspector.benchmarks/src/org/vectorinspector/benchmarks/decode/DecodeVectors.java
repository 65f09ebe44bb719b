package org.vectorinspector.benchmarks.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.testkit.Records;

/** Decodes the same vectors again and again with one decoder. */
final class DecodeVectors {
    private static final int VECTORS = 4_000;
    private static final int DIMENSION = 768;
    private static final int PASSES_BEFORE = 4;
    private static final int PASSES = 5;

    private DecodeVectors() {
    }

    /** Argument: the decoder. */
    public static void main(String[] arguments) throws IOException {
        Decoder decoder = Decoder.valueOf(arguments[0]);
        float[] expected = Records.randomVector(1, VECTORS * DIMENSION);
        byte[] json = json(expected);
        for (int pass = 0; pass < PASSES_BEFORE; pass++) {
            check(expected, decoder.decode(json, expected.length));
        }
        long start = System.nanoTime();
        for (int pass = 0; pass < PASSES; pass++) {
            decoder.decode(json, expected.length);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Measure.print("MB/s", PASSES * (json.length / 1e6) / seconds);
        Measure.print("million numbers/s", PASSES * (expected.length / 1e6) / seconds);
    }

    private static byte[] json(float[] values) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            json.append(i == 0 ? "[" : i % DIMENSION == 0 ? "],[" : ",").append(values[i]);
        }
        return json.append("]]").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void check(float[] expected, float[] decoded) {
        int different = java.util.Arrays.mismatch(expected, decoded);
        if (different >= 0) {
            throw new IllegalStateException("Number " + different + " came out wrong");
        }
    }
}
