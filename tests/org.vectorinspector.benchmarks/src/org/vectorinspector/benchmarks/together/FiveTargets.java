package org.vectorinspector.benchmarks.together;

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

/** Asking five collections at once, which must not take longer than the slowest of them. */
public final class FiveTargets implements Benchmark {
    private static final String CALL = "the slowest provider's search call alone";
    private static final String ALONE = "the slowest alone";
    private static final String TOGETHER = "five together";
    private static final List<Integer> DELAYS = List.of(10, 20, 30, 40, 50);
    private static final int DIMENSION = 384;
    private static final double GOAL = 1.2;

    private final int records;

    /** Searches in 100,000 records of 384 dimensions each at full scale. */
    public FiveTargets(Scale scale) {
        records = scale.records(100_000);
    }

    @Override
    public String name() {
        return "together";
    }

    @Override
    public String question() {
        return "How long does a search in five collections take whose servers add %s ms to every request?".formatted(DELAYS);
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        RunningServers servers = RunningServers.start(workplace, PointStock.ofQdrant(records, DIMENSION), DELAYS);
        return new Arena() {
            @Override
            public List<Contender> contenders() {
                List<String> slowest = List.of(servers.ports().getLast());
                return List.of(contender(CALL, SearchAlone.class, slowest), contender(ALONE, SearchTogether.class, slowest),
                        contender(TOGETHER, SearchTogether.class, servers.ports()));
            }

            private Contender contender(String title, Class<?> main, List<String> ports) {
                List<Object> arguments = new ArrayList<>(List.of(DIMENSION));
                arguments.addAll(ports);
                return new Contender(title, workplace.java(main, arguments.toArray()));
            }

            @Override
            public List<Goal> goals() {
                return List.of(Goal.ratioAtMost(GOAL, Measure.SECONDS, TOGETHER, ALONE));
            }

            @Override
            public void close() {
                servers.close();
            }
        };
    }
}
