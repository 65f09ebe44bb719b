package org.vectorinspector.benchmarks.copy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.harness.Workplace;

/** Copying between servers that are far away: every request takes 20 ms longer. */
public final class CopyLatency implements Benchmark {
    private static final String LOOP = "plain loop of our providers";
    private static final String PROGRAM = "copied by the program, which finds the limits";
    private static final String FIXED = "copied by the program, 8 writers of 250 records";
    private static final int DELAY_MILLIS = 20;
    private static final int DIMENSION = 128;
    private static final int PAGE = 250;
    private static final double SHARE = 0.8;
    private static final double TIMES = 3;

    private final int records;

    /** Copies 50,000 records of 128 dimensions at full scale: small ones, so that waiting is what takes time. */
    public CopyLatency(Scale scale) {
        records = scale.records(50_000);
    }

    @Override
    public String name() {
        return "copy-latency";
    }

    @Override
    public String question() {
        return "How well does copying %,d records of %,d dimensions use a line on which every request takes %d ms more?"
                .formatted(records, DIMENSION, DELAY_MILLIS);
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        PointServers quick = PointServers.start(workplace, records, DIMENSION, 0);
        try {
            Path folder = workplace.data(name());
            PointServers slow = PointServers.start(workplace, records, DIMENSION, DELAY_MILLIS);
            Object[] both = Stream.concat(Stream.of(quick.ends().arguments()), Stream.of(slow.ends().arguments(DELAY_MILLIS, folder))).toArray();
            return new CopyArena(List.of(quick, slow), List.of(
                    new Contender(LOOP, workplace.java(SequentialCopy.class, slow.ends().arguments(PAGE))),
                    new Contender(PROGRAM, workplace.java(CopyThroughProgram.class, slow.ends().arguments(folder, CopyThroughProgram.TUNED))),
                    new Contender(FIXED, workplace.java(DelayedCopy.class, both))),
                    List.of(Goal.atLeast(SHARE, DelayedCopy.SHARE, FIXED), Goal.ratioAtLeast(TIMES, Measure.SECONDS, LOOP, PROGRAM)));
        } catch (Exception failure) {
            quick.close();
            throw failure;
        }
    }
}
