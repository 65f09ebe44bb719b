package org.vectorinspector.benchmarks.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Workplace;

/** Reading a whole collection from a REST database, beside a bare client that drops the same bytes. */
public final class RestRead implements Benchmark {
    private static final String PROGRAM = "through the provider";
    private static final String FLOOR = "bare HTTP client";
    private static final double GOAL = 1.3;

    private final Database database;
    private final Dataset data;

    /** Reads this data from this database. */
    public RestRead(Database database, Dataset data) {
        this.database = database;
        this.data = data;
    }

    @Override
    public String name() {
        return database.name() + "-read-" + data.dimension();
    }

    @Override
    public String question() {
        return "What does reading %,d records of %,d dimensions cost beyond receiving the bytes?".formatted(data.records(), data.dimension());
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        Database.Running server = database.filled(workplace, workplace.data(name()), data);
        try {
            Path requests = workplace.data(name()).resolve("requests");
            long bytes = record(server, requests);
            return arena(server, List.of(
                    new Contender(FLOOR, workplace.java(ReplayRequests.class, requests, server.place(), bytes)),
                    new Contender(PROGRAM, workplace.java(ReadThroughProvider.class, database.name(), server.place(), data.records(), data.dimension()))));
        } catch (Exception failure) {
            server.close();
            throw failure;
        }
    }

    /** Lets the provider read once, keeps its requests in a file, and returns how many bytes came. */
    private long record(Database.Running server, Path requests) throws Exception {
        List<RecordedRequest> passed = new ArrayList<>();
        AtomicLong bytes = new AtomicLong();
        try (RequestRecorder recorder = new RequestRecorder(Integer.parseInt(server.place()), (request, status, answered) -> {
            passed.add(request);
            bytes.addAndGet(answered);
        }); VectorConnection connection = database.connect(Integer.toString(recorder.port()))) {
            passed.clear();
            bytes.set(0);
            new ReadThroughProvider(connection, data.collection()).readAll().check(data);
            RecordedRequest.writeAll(passed, requests);
            return bytes.get();
        }
    }

    private static Arena arena(Database.Running server, List<Contender> contenders) {
        return new Arena() {
            @Override
            public List<Contender> contenders() {
                return contenders;
            }

            @Override
            public List<Goal> goals() {
                return List.of(Goal.ratioAtMost(GOAL, Measure.SECONDS, PROGRAM, FLOOR));
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
