package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.testkit.Records;

/**
 * Made-up points and the JSON that stands for their parts, the same at every run: point {@code n} can be written, and a written one be
 * compared, without keeping any. The vectors come again after some; their numbers are texts that every JSON library writes alike.
 */
final class MadePoints {
    private static final int VECTORS = 1_009;
    private static final int STEPS = 10_000_000;
    private static final String DOCUMENT = " is one of those that are only there to be moved. It has about as many characters as a short"
            + " paragraph has, because that is what people keep beside their vectors.";

    private final int dimension;
    private final Answers answers;
    private final float[][] numbers = new float[VECTORS][];
    private final byte[][] texts = new byte[VECTORS][];

    /** Makes points with vectors of this dimension. */
    MadePoints(int dimension, Answers answers) {
        this.dimension = dimension;
        this.answers = answers;
        Random random = new Random(dimension);
        for (int i = 0; i < VECTORS; i++) {
            texts[i] = vector(random, numbers[i] = new float[dimension]);
        }
    }

    /** Every number is between 0.1 and 1 in size, so that nobody writes it with an exponent. */
    private static byte[] vector(Random random, float[] numbers) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < numbers.length; i++) {
            float size = (float) (STEPS / 10 + random.nextInt(STEPS * 9 / 10)) / STEPS;
            numbers[i] = random.nextBoolean() ? size : -size;
            text.append(i == 0 ? "" : ",").append(numbers[i]);
        }
        return text.append(']').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns points as records, with the numbers that the texts stand for. */
    RecordBatch records(PointForm form, int first, int count) {
        return RecordBatch.of(IntStream.range(first, first + count).mapToObj(point -> record(form, point)).toList());
    }

    private VectorRecord record(PointForm form, int point) {
        return Records.aRecord(form.id(point)).document(document(point)).with("n", point).with("group", group(point)).with("even", Value.of(even(point)))
                .vector(numbers[point % VECTORS]).build();
    }

    int dimension() {
        return dimension;
    }

    /** Returns how many different vectors there are; point {@code n} has number {@code n} modulo this. */
    static int vectors() {
        return VECTORS;
    }

    float[] numbers(int vector) {
        return numbers[vector];
    }

    /** Returns the vector of a point as JSON. */
    byte[] vector(int point) {
        return texts[point % VECTORS];
    }

    /** Writes the vector of a point as JSON. */
    void writeVector(ByteArrayOutputStream out, int point) {
        if (answers == Answers.READY) {
            out.writeBytes(vector(point));
        } else {
            new JsonOutput().floats(numbers[point % VECTORS], 0, dimension).whole((bytes, size) -> {
                out.write(bytes, 0, size);
                return out;
            });
        }
    }

    /** Parses what is written, where that is done. */
    void parse(byte[] body) throws IOException {
        if (answers == Answers.ENCODED) {
            ParsedBody.parse(body, dimension);
        }
    }

    /** Returns the room that a point takes in JSON, rather too much than too little. */
    int room(boolean payload, boolean vector) {
        return 200 + (payload ? 300 : 0) + (vector ? 12 * dimension : 0);
    }

    /** Returns the document of a point as JSON. */
    static String documentJson(int point) {
        return "\"" + document(point) + "\"";
    }

    /** Returns the metadata of a point as the inside of a JSON object, in the order in which the records have them. */
    static String metadataJson(int point) {
        return "\"n\":" + point + ",\"group\":\"" + group(point) + "\",\"even\":" + even(point);
    }

    private static String document(int point) {
        return "Record number " + point + DOCUMENT;
    }

    private static String group(int point) {
        return "g" + point % 7;
    }

    private static boolean even(int point) {
        return point % 2 == 0;
    }
}
