package org.vectorinspector.benchmarks.copy;

import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.harness.Workplace;

/** Copying beside a loop in Python with its own libraries, which is how such copies are usually written. */
public final class PythonCopy implements Benchmark {
    private static final String PROGRAM = "copied by the program";
    private static final String PYTHON = "loop in Python";
    private static final String SCRIPT = "tests/org.vectorinspector.benchmarks/python/copy_loop.py";
    private static final int DIMENSION = 768;
    private static final int PAGE = 250;
    private static final double TIMES = 6;

    private final int records;

    /** Copies 50,000 records of 768 dimensions at full scale. */
    public PythonCopy(Scale scale) {
        records = scale.records(50_000);
    }

    @Override
    public String name() {
        return "copy-python";
    }

    @Override
    public String question() {
        return "How much faster are %,d records of %,d dimensions copied than by a loop in Python?".formatted(records, DIMENSION);
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        PointServers servers = PointServers.start(workplace, records, DIMENSION, 0);
        try {
            Path folder = workplace.data(name());
            List<String> python = List.of("python3", workplace.root().resolve(SCRIPT).toString(), servers.sourcePort(), servers.ends().collection(),
                    servers.targetPort(), Integer.toString(records), Integer.toString(PAGE));
            return new CopyArena(List.of(servers), List.of(new Contender(PYTHON, python),
                    new Contender(PROGRAM, workplace.java(CopyThroughProgram.class, servers.ends().arguments(folder, CopyThroughProgram.TUNED)))),
                    List.of(Goal.ratioAtLeast(TIMES, Measure.SECONDS, PYTHON, PROGRAM)));
        } catch (Exception failure) {
            servers.close();
            throw failure;
        }
    }
}
