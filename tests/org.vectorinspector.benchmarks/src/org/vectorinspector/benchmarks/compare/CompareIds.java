package org.vectorinspector.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.benchmarks.server.PointStock;
import org.vectorinspector.benchmarks.server.RunningServers;

/** Comparing the ids of two large collections, beside reading them. */
public final class CompareIds implements Benchmark {
    private static final String READ = "both read";
    private static final String COMPARED = "both compared";
    private static final String ROTATED = "both compared, one of them in another order";
    private static final String HEAP = "320m";
    private static final double TIMES = 1.5;
    private static final double MEGABYTES = 512;

    private final int records;

    /** Compares 1,000,000 ids with as many at full scale. */
    public CompareIds(Scale scale) {
        records = scale.records(1_000_000);
    }

    @Override
    public String name() {
        return "compare-ids";
    }

    @Override
    public String question() {
        return "What do time and memory of comparing %,d ids with %,d come to, beside reading them?".formatted(records, records);
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        RunningServers servers = RunningServers.start(workplace, PointStock.ofQdrant(records, 1), List.of(0, 0));
        return new Arena() {
            @Override
            public List<Contender> contenders() {
                return List.of(contender(READ, CompareScans.Way.READ), contender(COMPARED, CompareScans.Way.COMPARE),
                        contender(ROTATED, CompareScans.Way.COMPARE_ROTATED));
            }

            private Contender contender(String title, CompareScans.Way way) {
                return new Contender(title, workplace.java(HEAP, CompareScans.class, servers.ports().get(0), servers.ports().get(1), records, way));
            }

            @Override
            public List<Goal> goals() {
                List<Goal> goals = new ArrayList<>();
                for (String compared : List.of(COMPARED, ROTATED)) {
                    goals.add(Goal.ratioAtMost(TIMES, Measure.SECONDS, compared, READ));
                    goals.add(Goal.neverAbove(MEGABYTES, CompareScans.MEMORY, compared));
                }
                return goals;
            }

            @Override
            public void close() {
                servers.close();
            }
        };
    }
}
