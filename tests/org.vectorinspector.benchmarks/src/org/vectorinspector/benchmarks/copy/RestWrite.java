package org.vectorinspector.benchmarks.copy;

import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.benchmarks.read.Dataset;

/** Writing records to a REST database, beside a bare client that has the same requests ready. */
public final class RestWrite implements Benchmark {
    private static final String PROGRAM = "through the provider";
    private static final String FLOOR = "bare HTTP client";
    private static final double GOAL = 1.3;

    private final Database database;
    private final Dataset data;

    /** Writes this data to this database. */
    public RestWrite(Database database, Dataset data) {
        this.database = database;
        this.data = data;
    }

    @Override
    public String name() {
        return database.name() + "-write-" + data.dimension();
    }

    @Override
    public String question() {
        return "What does writing %,d records of %,d dimensions cost beyond sending the bytes?".formatted(data.records(), data.dimension());
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        Database.Running server = database.empty(workplace, workplace.data(name()), data);
        try {
            Path requests = workplace.data(name()).resolve("requests");
            RecordedCopy.recordTarget(server.place(), requests, place -> WriteThroughProvider.write(database, place, data));
            return new CopyArena(List.of(server), List.of(
                    new Contender(FLOOR, workplace.java(ReplayCopy.class, requests, ReplayCopy.NONE, server.place(), 1)),
                    new Contender(PROGRAM, workplace.java(WriteThroughProvider.class, database.name(), server.place(), data.records(),
                            data.dimension()))),
                    List.of(Goal.ratioAtMost(GOAL, Measure.SECONDS, PROGRAM, FLOOR)));
        } catch (Exception failure) {
            server.close();
            throw failure;
        }
    }
}
