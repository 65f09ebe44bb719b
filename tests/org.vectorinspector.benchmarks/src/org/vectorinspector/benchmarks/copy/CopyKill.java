package org.vectorinspector.benchmarks.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.harness.Workplace;

/** What it costs when the program is killed during a copy, again and again. */
public final class CopyKill implements Benchmark {
    private static final String KILLED = "killed 20 times";
    private static final String CLEAN = "never killed";
    private static final int KILLS = 20;
    private static final int DIMENSION = 768;
    private static final double GOAL = 1.05;

    private final int records;

    /** Copies 50,000 records of 768 dimensions at full scale. */
    public CopyKill(Scale scale) {
        records = scale.records(50_000);
    }

    @Override
    public String name() {
        return "copy-kill";
    }

    @Override
    public String question() {
        return "How much is sent again when a copy of %,d records is killed %d times, and does everything arrive?".formatted(records, KILLS);
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        PointServers servers = PointServers.start(workplace, records, DIMENSION, 0);
        try {
            return new CopyArena(List.of(servers), List.of(contender(CLEAN, 0, workplace, servers), contender(KILLED, KILLS, workplace, servers)),
                    List.of(Goal.ratioAtMost(GOAL, KilledCopy.SENT, KILLED, CLEAN), Goal.neverBelow(KILLS, KilledCopy.KILLS, KILLED)));
        } catch (Exception failure) {
            servers.close();
            throw failure;
        }
    }

    private Contender contender(String title, int kills, Workplace workplace, PointServers servers) throws IOException {
        Path runs = workplace.data(name()).resolve("runs-" + ProcessHandle.current().pid() + "-" + kills);
        List<Object> arguments = new ArrayList<>(List.of(kills, records, servers.targetPort()));
        arguments.addAll(workplace.java(ResumedCopy.class, servers.ends().arguments(runs)));
        return new Contender(title, workplace.java(KilledCopy.class, arguments.toArray()));
    }
}
