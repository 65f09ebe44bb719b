package org.vectorinspector.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.testkit.Records;

/**
 * Made-up points as the JSON that stands for them, the same at every run: point {@code n} can be written, and a written one be
 * compared, without keeping any. The vectors come again after some; their numbers are texts that every JSON library writes alike.
 */
public final class MadePoints {
    private static final int VECTORS = 1_009;
    private static final int STEPS = 10_000_000;
    private static final String DOCUMENT = " is one of those that are only there to be moved. It has about as many characters as a short"
            + " paragraph has, because that is what people keep beside their vectors.";

    private static final byte[] VECTOR = ",\"vector\":".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PAYLOAD = ",\"payload\":".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = {'}'};

    private final int dimension;
    private final float[][] numbers = new float[VECTORS][];
    private final byte[][] texts = new byte[VECTORS][];

    /** Makes points with vectors of this dimension. */
    public MadePoints(int dimension) {
        this.dimension = dimension;
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
    RecordBatch records(int first, int count) {
        return RecordBatch.of(IntStream.range(first, first + count).mapToObj(id -> Records.aRecord(new RecordId.Number(id)).document(document(id))
                .with("n", id).with("group", "g" + id % 7).with("even", Value.of(id % 2 == 0)).vector(numbers[id % VECTORS]).build()).toList());
    }

    private static String document(long id) {
        return "Record number " + id + DOCUMENT;
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

    byte[] vector(long id) {
        return texts[(int) (id % VECTORS)];
    }

    /** Returns the payload of a point: a document first, then three keys. */
    byte[] payload(long id) {
        return ("{\"document\":\"" + document(id) + "\",\"n\":" + id + ",\"group\":\"g" + id % 7 + "\",\"even\":" + (id % 2 == 0) + "}")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns where the point ends whose id was read up to an offset; -1 when the rest of it is not exactly what it must be. */
    int endOf(long id, byte[] body, int from) {
        int place = behind(body, from, VECTOR);
        place = behind(body, place, vector(id));
        place = behind(body, place, PAYLOAD);
        place = behind(body, place, payload(id));
        return behind(body, place, END);
    }

    private static int behind(byte[] body, int from, byte[] wanted) {
        boolean there = from >= 0 && from + wanted.length <= body.length && Arrays.equals(body, from, from + wanted.length, wanted, 0, wanted.length);
        return there ? from + wanted.length : -1;
    }
}
