package org.vectorinspector.benchmarks.decode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;

/**
 * Compares our decoder bit by bit with {@link Float#parseFloat} on ten million numbers that are others at every run: floats and
 * doubles of every size, random digits, and numbers in the middle of two floats and just beside it.
 */
final class Exactness {
    private static final int NUMBERS = 10_000_000;
    private static final int AT_ONCE = 1_000;
    private static final BigDecimal NUDGE = new BigDecimal("1e-60");

    private final RandomGenerator random;

    private Exactness(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        long seed = System.nanoTime();
        Exactness exactness = new Exactness(seed);
        int different = 0;
        for (int done = 0; done < NUMBERS; done += AT_ONCE) {
            different += exactness.different();
        }
        if (different > 0) {
            System.out.println("seed " + seed);
        }
        Measure.print("numbers", NUMBERS);
        Measure.print("numbers that differ", different);
    }

    private int different() throws IOException {
        String[] texts = new String[AT_ONCE];
        java.util.Arrays.setAll(texts, this::number);
        FloatArray decoded = new FloatArray(AT_ONCE);
        JsonInput.of("[" + String.join(",", texts) + "]").nextFloats(decoded);
        float[] values = decoded.take();
        int different = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            if (Float.floatToRawIntBits(values[i]) != Float.floatToRawIntBits(Float.parseFloat(texts[i]))) {
                System.out.println(texts[i] + " became " + values[i]);
                different++;
            }
        }
        return different;
    }

    private String number(int place) {
        return switch (place % 9) {
            case 0 -> Float.toString(finite());
            case 1 -> Float.toString(random.nextFloat() * 2 - 1);
            case 2 -> Double.toString((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(86) - 50));
            case 3 -> digits();
            case 4 -> middle().toString();
            case 5 -> middle().add(NUDGE).toString();
            case 6 -> middle().subtract(NUDGE).toString();
            case 7 -> middle().setScale(15, RoundingMode.HALF_EVEN).toPlainString();
            default -> Double.toString(Math.nextAfter(middle().doubleValue(), random.nextBoolean() ? 1e300 : -1e300));
        };
    }

    private float finite() {
        float value = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(value) ? value : 0.5f;
    }

    /** Returns what lies exactly between two floats of a size that the fast way decodes, now and then of any size. */
    private BigDecimal middle() {
        int bits = random.nextInt(4) == 0 ? random.nextInt(0x7f7f_fffe) : 0x3000_0000 + random.nextInt(0x2000_0000);
        float low = Float.intBitsToFloat(bits);
        return new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.TWO);
    }

    private String digits() {
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "").append(random.nextInt(10)).append('.');
        digits.append("0".repeat(random.nextInt(6)));
        for (int more = random.nextInt(24); more >= 0; more--) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return random.nextBoolean() ? digits.toString() : digits.append('e').append(random.nextInt(76) - 45).toString();
    }
}
