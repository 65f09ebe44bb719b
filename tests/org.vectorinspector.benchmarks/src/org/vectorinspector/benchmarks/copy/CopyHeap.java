package org.vectorinspector.benchmarks.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.harness.Workplace;

/** The memory that a copy takes: it must not grow with the collection. */
public final class CopyHeap implements Benchmark {
    private static final String FEW = "50,000 records of 768 dimensions";
    private static final String MANY = "500,000 records of 768 dimensions";
    private static final String SMALL_HEAP = "2,000,000 records of 128 dimensions, heap " + CopyHeap.LITTLE;
    private static final String LITTLE = "256m";
    private static final double GOAL = 1.1;

    private final Scale scale;

    /** Copies 50,000, 500,000 and 2,000,000 records at full scale. */
    public CopyHeap(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "copy-heap";
    }

    @Override
    public String question() {
        return "Does the memory of a copy grow with the collection, and are 256 MB enough for 2,000,000 records?";
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        List<PointServers> servers = new ArrayList<>();
        try {
            List<Contender> contenders = List.of(
                    contender(FEW, Workplace.HEAP, workplace, started(servers, workplace, 50_000, 768)),
                    contender(MANY, Workplace.HEAP, workplace, started(servers, workplace, 500_000, 768)),
                    contender(SMALL_HEAP, LITTLE, workplace, started(servers, workplace, 2_000_000, 128)));
            return new CopyArena(servers, contenders, List.of(Goal.ratioAtMost(GOAL, CopyWithHeap.HEAP, MANY, FEW),
                    Goal.neverBelow(scale.records(2_000_000), "records", SMALL_HEAP)));
        } catch (Exception failure) {
            servers.forEach(PointServers::close);
            throw failure;
        }
    }

    private PointServers started(List<PointServers> all, Workplace workplace, int records, int dimension) throws IOException {
        PointServers servers = PointServers.start(workplace, scale.records(records), dimension, 0);
        all.add(servers);
        return servers;
    }

    private Contender contender(String title, String heap, Workplace workplace, PointServers servers) throws IOException {
        return new Contender(title, workplace.java(heap, CopyWithHeap.class, servers.ends().arguments(workplace.data(name()))));
    }
}
