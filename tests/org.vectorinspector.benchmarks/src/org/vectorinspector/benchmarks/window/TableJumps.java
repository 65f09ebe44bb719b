package org.vectorinspector.benchmarks.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.benchmarks.read.Dataset;
import org.vectorinspector.benchmarks.read.FillDatabase;
import org.vectorinspector.benchmarks.read.LocalDatabase;

/** Opening a collection and jumping about in it in the real window, for a million records, for a thousand, and in SWT's own table. */
public final class TableJumps implements Benchmark {
    private static final String MILLION = "record table, 1,000,000 records";
    private static final String THOUSAND = "record table, 1,000 records";
    private static final String SWT = "SWT virtual table, 1,000,000 rows";
    private static final String DRIVER = "org.vectorinspector.benchmarks.window";
    private static final String NEW_NUMBER = "longest block by a new number of rows, ms";
    private static final String JUMPING = "longest block while jumping, ms";
    private static final double FRAME = 16;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String question() {
        return "Does the window stay alive, and small, when a collection has a million records?";
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        Path store = workplace.data(name());
        Dataset million = new Dataset(1_000_000, 0);
        Dataset thousand = new Dataset(1_000, 0);
        Dataset warmUp = new Dataset(2_000, 0);
        for (Dataset data : List.of(million, thousand, warmUp)) {
            FillDatabase.run(workplace, new LocalDatabase(), store.toString(), data);
        }
        ProductArea area = ProductArea.program(workplace, "table-product", DRIVER);
        List<Contender> contenders = List.of(window(workplace, area, store, THOUSAND, thousand, warmUp),
                window(workplace, area, store, MILLION, million, warmUp), new Contender(SWT, swt(workplace)));
        return new Arena() {
            @Override
            public List<Contender> contenders() {
                return contenders;
            }

            @Override
            public List<Goal> goals() {
                return TableJumps.goals();
            }

            @Override
            public int roundsBefore() {
                return 1;
            }
        };
    }

    private static List<Goal> goals() {
        return List.of(
                Goal.neverAbove(FRAME, NEW_NUMBER, MILLION),
                Goal.neverAbove(FRAME, JUMPING, MILLION),
                Goal.ratioAtMost(1.2, "longest block while opening, ms", MILLION, THOUSAND),
                Goal.ratioAtLeast(100, NEW_NUMBER, SWT, MILLION),
                Goal.differenceAtMost(10, "heap, MB", MILLION, THOUSAND),
                Goal.differenceAtMost(10, "own memory, MB", MILLION, THOUSAND));
    }

    private static Contender window(Workplace workplace, ProductArea area, Path store, String name, Dataset data, Dataset warmUp) {
        List<String> options = new ArrayList<>(workplace.standingOptions());
        options.addAll(List.of("-XX:+AlwaysPreTouch", "-Dvectorinspector.benchmark.store=" + store,
                "-Dvectorinspector.benchmark.collection=" + data.collection().name(),
                "-Dvectorinspector.benchmark.warmup=" + warmUp.collection().name()));
        return new Contender(name, area.command("org.vectorinspector.app.product", options.toArray(String[]::new)));
    }

    private static List<String> swt(Workplace workplace) {
        List<String> command = new ArrayList<>(Workplace.java());
        command.addAll(workplace.standingOptions());
        command.addAll(List.of("-cp", workplace.bundles().resolve(DRIVER) + ":" + System.getProperty("java.class.path"),
                DRIVER + ".SwtTable", "1000000"));
        return command;
    }
}
