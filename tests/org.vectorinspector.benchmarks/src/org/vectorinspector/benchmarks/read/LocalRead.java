package org.vectorinspector.benchmarks.read;

import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Workplace;

/** Reading a whole collection from the embedded database, beside a plain loop over the same index. */
public final class LocalRead implements Benchmark {
    private static final String PROGRAM = "through the provider";
    private static final String FLOOR = "plain Lucene loop";
    private static final double GOAL = 1.2;

    private final Database database = new LocalDatabase();
    private final Dataset data;

    /** Reads this data. */
    public LocalRead(Dataset data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "local-read-" + data.dimension();
    }

    @Override
    public String question() {
        return "What does reading %,d records of %,d dimensions cost beyond a plain loop over the index?".formatted(data.records(), data.dimension());
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        Path store = workplace.data(name());
        FillDatabase.run(workplace, database, store.toString(), data);
        Path index = store.resolve("collections").resolve(data.collection().name()).resolve("index");
        List<Contender> contenders = List.of(
                new Contender(FLOOR, workplace.java(LuceneLoop.class, index, data.records(), data.dimension())),
                new Contender(PROGRAM, workplace.java(ReadThroughProvider.class, database.name(), store, data.records(), data.dimension())));
        return new Arena() {
            @Override
            public List<Contender> contenders() {
                return contenders;
            }

            @Override
            public List<Goal> goals() {
                return List.of(Goal.ratioAtMost(GOAL, Measure.SECONDS, PROGRAM, FLOOR));
            }
        };
    }
}
