package org.vectorinspector.benchmarks.copy;

import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.harness.Workplace;

/** What the program's own verification adds to a copy. */
public final class CopyVerify implements Benchmark {
    private static final String COPIED = "copied";
    private static final String VERIFIED = "copied and verified";
    private static final int DIMENSION = 768;
    private static final double GOAL = 1.35;

    private final int records;

    /** Copies 50,000 records of 768 dimensions at full scale. */
    public CopyVerify(Scale scale) {
        records = scale.records(50_000);
    }

    @Override
    public String name() {
        return "copy-verify";
    }

    @Override
    public String question() {
        return "What does verifying a copy of %,d records of %,d dimensions add to it?".formatted(records, DIMENSION);
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        PointServers servers = PointServers.start(workplace, records, DIMENSION, 0);
        try {
            Path folder = workplace.data(name());
            Object[] plain = servers.ends().arguments(folder, CopyThroughProgram.TUNED);
            Object[] verified = servers.ends().arguments(folder, CopyThroughProgram.TUNED, "verify");
            return new CopyArena(List.of(servers), List.of(new Contender(COPIED, workplace.java(CopyThroughProgram.class, plain)),
                    new Contender(VERIFIED, workplace.java(CopyThroughProgram.class, verified))),
                    List.of(Goal.ratioAtMost(GOAL, Measure.SECONDS, VERIFIED, COPIED)));
        } catch (Exception failure) {
            servers.close();
            throw failure;
        }
    }
}
