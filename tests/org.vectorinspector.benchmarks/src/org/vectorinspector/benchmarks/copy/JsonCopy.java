package org.vectorinspector.benchmarks.copy;

import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.core.migrate.RunLimits;

/** Copying between two databases that speak JSON, beside a bare client that sends the same requests. */
public final class JsonCopy implements Benchmark {
    private static final String PROGRAM = "copied by the program";
    private static final String FLOOR = "bare loop of the same requests";
    private static final String CEILING = "what the servers can do: bare, 4 at once";
    private static final int LANES = 4;
    private static final double GOAL = 1.5;
    private static final int DIMENSION = 768;

    private final int records;

    /** Copies 50,000 records of 768 dimensions at full scale. */
    public JsonCopy(Scale scale) {
        records = scale.records(50_000);
    }

    @Override
    public String name() {
        return "copy-json";
    }

    @Override
    public String question() {
        return "What does copying %,d records of %,d dimensions cost beyond moving the bytes?".formatted(records, DIMENSION);
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        PointServers servers = PointServers.start(workplace, records, DIMENSION, 0);
        try {
            Path folder = workplace.data(name());
            Path requests = folder.resolve("requests");
            RecordedCopy.record(servers.ends(), true, requests, folder.resolve("recorded-runs"), RunLimits.NONE);
            return new CopyArena(List.of(servers), List.of(
                    new Contender(CEILING, replay(workplace, requests, servers, LANES)),
                    new Contender(FLOOR, replay(workplace, requests, servers, 1)),
                    new Contender(PROGRAM, workplace.java(CopyThroughProgram.class, servers.ends().arguments(folder, CopyThroughProgram.TUNED)))),
                    List.of(Goal.ratioAtMost(GOAL, Measure.SECONDS, PROGRAM, FLOOR), Goal.ratioAtLeast(2, Measure.SECONDS, PROGRAM, CEILING)));
        } catch (Exception failure) {
            servers.close();
            throw failure;
        }
    }

    private static List<String> replay(Workplace workplace, Path requests, PointServers servers, int lanes) {
        return workplace.java(ReplayCopy.class, requests, servers.sourcePort(), servers.targetPort(), lanes);
    }
}
