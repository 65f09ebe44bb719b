package org.vectorinspector.benchmarks.copy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.benchmarks.read.ChromaDatabase;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.benchmarks.read.Dataset;
import org.vectorinspector.benchmarks.read.FillDatabase;
import org.vectorinspector.core.migrate.RunLimits;

/** Copying into a real Chroma, beside what the slower of both databases needs for the same requests; without warm-up, for Chroma takes minutes. */
public final class ChromaCopy implements Benchmark {
    private static final String PROGRAM = "copied by the program";
    private static final String READING = "bare reading, 4 at once";
    private static final String WRITING = "bare writing, 4 at once";
    private static final String WRITING_ONE_BY_ONE = "bare writing, one by one";
    private static final int LANES = 4;
    private static final double GOAL = 1.15;

    private final Database source;
    private final boolean server;
    private final Dataset data;

    /**
     * Copies 100,000 records of 384 dimensions at full scale.
     *
     * @param source where from
     * @param server whether it is asked by HTTP; one that is not is much faster than Chroma and is not measured alone
     */
    public ChromaCopy(Database source, boolean server, Scale scale) {
        this.source = source;
        this.server = server;
        this.data = new Dataset(scale.records(100_000), 384);
    }

    @Override
    public String name() {
        return "copy-" + source.name();
    }

    @Override
    public String question() {
        return "What does copying %,d records of %,d dimensions to Chroma cost beyond what the slower database needs?"
                .formatted(data.records(), data.dimension());
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        Path folder = workplace.data(name());
        List<AutoCloseable> open = new ArrayList<>();
        try {
            Database.Running from = source.start(workplace.data(name() + "/store"));
            open.add(from);
            Database.Running to = new ChromaDatabase().start(folder);
            open.add(to);
            FillDatabase.run(workplace, source, from.place(), data);
            CopyEnds ends = new CopyEnds(source.name(), from.place(), data.collection().name(), "chroma", to.place(), data.records());
            Path requests = folder.resolve("requests");
            RecordedCopy.record(ends, server, requests, folder.resolve("recorded-runs"), RunLimits.NONE);
            return arena(workplace, ends, requests, open);
        } catch (Exception failure) {
            for (AutoCloseable one : open) {
                one.close();
            }
            throw failure;
        }
    }

    private CopyArena arena(Workplace workplace, CopyEnds ends, Path requests, List<AutoCloseable> open) throws Exception {
        List<Contender> contenders = new ArrayList<>();
        if (server) {
            contenders.add(new Contender(READING, workplace.java(ReplayCopy.class, requests, ends.sourcePlace(), ReplayCopy.NONE, LANES,
                    CopyThroughProgram.COLD)));
        }
        contenders.add(new Contender(WRITING, writing(workplace, requests, ends, LANES)));
        contenders.add(new Contender(WRITING_ONE_BY_ONE, writing(workplace, requests, ends, 1)));
        contenders.add(new Contender(PROGRAM, workplace.java(CopyThroughProgram.class,
                ends.arguments(workplace.data(name()), CopyThroughProgram.TUNED, CopyThroughProgram.COLD))));
        return new CopyArena(open, contenders, List.of(goal(WRITING), goal(WRITING_ONE_BY_ONE)));
    }

    private static List<String> writing(Workplace workplace, Path requests, CopyEnds ends, int lanes) {
        return workplace.java(ReplayCopy.class, requests, ReplayCopy.NONE, ends.targetPlace(), lanes, CopyThroughProgram.COLD);
    }

    /** Chroma may be faster or slower when it is asked for several things at once: the copy has to keep up with either way. */
    private Goal goal(String writing) {
        return server ? Goal.ratioToSlowestAtMost(GOAL, Measure.SECONDS, PROGRAM, List.of(READING, writing))
                : Goal.ratioAtMost(GOAL, Measure.SECONDS, PROGRAM, writing);
    }
}
