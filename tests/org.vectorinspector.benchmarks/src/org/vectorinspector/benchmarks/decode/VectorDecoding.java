package org.vectorinspector.benchmarks.decode;

import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Workplace;

/** Decoding vectors from JSON, beside the libraries that one would take otherwise. */
public final class VectorDecoding implements Benchmark {
    private static final String OURS = "our json bundle";
    private static final String GSON = "Gson";
    private static final String JACKSON = "Jackson";
    private static final String JACKSON_FAST = "Jackson with its fast parser";
    private static final String EXACTNESS = "our json bundle against Float.parseFloat";
    private static final String SPEED = "MB/s";

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public String question() {
        return "How fast, and how exactly, do vectors come out of JSON?";
    }

    @Override
    public Arena prepare(Workplace workplace) {
        List<Contender> contenders = List.of(
                decoder(workplace, GSON, Decoder.GSON),
                decoder(workplace, JACKSON, Decoder.JACKSON),
                decoder(workplace, JACKSON_FAST, Decoder.JACKSON_FAST),
                decoder(workplace, OURS, Decoder.OURS),
                new Contender(EXACTNESS, workplace.java(Exactness.class)));
        return new Arena() {
            @Override
            public List<Contender> contenders() {
                return contenders;
            }

            @Override
            public List<Goal> goals() {
                return List.of(
                        Goal.ratioAtLeast(5, SPEED, OURS, GSON),
                        Goal.ratioAtLeast(2, SPEED, OURS, JACKSON),
                        Goal.ratioAtLeast(2, SPEED, OURS, JACKSON_FAST),
                        Goal.neverAbove(0, "numbers that differ", EXACTNESS));
            }
        };
    }

    private static Contender decoder(Workplace workplace, String name, Decoder decoder) {
        return new Contender(name, workplace.java(DecodeVectors.class, decoder));
    }
}
