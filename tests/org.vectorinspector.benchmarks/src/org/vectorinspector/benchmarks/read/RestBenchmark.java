package org.vectorinspector.benchmarks.read;

import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Workplace;

/**
 * Records that go through the provider of a REST database, beside a bare client that sends the requests which the provider has sent
 * once. Both have a heap that records passing through must fit into.
 */
public abstract class RestBenchmark implements Benchmark {
    private static final String PROGRAM = "through the provider";
    private static final String FLOOR = "bare HTTP client";
    private static final String HEAP = "256m";
    private static final double GOAL = 1.3;

    private final Database database;
    private final Dataset data;
    private final String verb;

    /**
     * Takes what every such benchmark has.
     *
     * @param verb what is done with the records, for the name
     */
    protected RestBenchmark(Database database, Dataset data, String verb) {
        this.database = database;
        this.data = data;
        this.verb = verb;
    }

    @Override
    public final String name() {
        return database.name() + "-" + verb + "-" + data.dimension() + database.kind();
    }

    @Override
    public final Arena prepare(Workplace workplace) throws Exception {
        Path folder = workplace.data(name());
        Database.Running server = start(workplace, folder, database, data);
        try {
            Object[] known = {database.name(), server.place(), data.records(), data.dimension()};
            List<String> floor = workplace.java(HEAP, bareClient(), requests(server, folder.resolve("requests"), database, data));
            return new Served(server, List.of(new Contender(FLOOR, floor), new Contender(PROGRAM, workplace.java(HEAP, program(), known))));
        } catch (Exception failure) {
            server.close();
            throw failure;
        }
    }

    /** Starts the database with what has to be there. */
    protected abstract Database.Running start(Workplace workplace, Path folder, Database database, Dataset data) throws Exception;

    /** Lets the provider do it once, keeps its requests in a file, and returns the arguments of the bare client. */
    protected abstract Object[] requests(Database.Running server, Path file, Database database, Dataset data) throws Exception;

    /** Returns the program that sends the requests again. */
    protected abstract Class<?> bareClient();

    /** Returns the program that does it through the provider; its arguments are database, place, number of records, dimension. */
    protected abstract Class<?> program();

    /** Returns what is done, in numbers. */
    protected final String amount() {
        return "%,d records of %,d dimensions".formatted(data.records(), data.dimension());
    }

    private record Served(Database.Running server, List<Contender> contenders) implements Arena {
        @Override
        public List<Goal> goals() {
            return List.of(Goal.ratioAtMost(GOAL, Measure.SECONDS, PROGRAM, FLOOR));
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
