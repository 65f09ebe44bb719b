package org.vectorinspector.benchmarks.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Workplace;

/** From the start of the process to a window that waits for the person, beside an E4 product with a window and nothing in it. */
public final class StartUp implements Benchmark {
    private static final String PROGRAM = "Vector Inspector";
    private static final String FLOOR = "empty E4 product";
    private static final String EMPTY = "org.vectorinspector.benchmarks.empty";

    /** What an E4 product with a window does not need: our bundles, p2, and the libraries of ours. */
    private static final Pattern NOT_EMPTY = Pattern.compile("org\\.vectorinspector\\..*|org\\.eclipse\\.(ecf|nebula|collections)\\b.*"
            + "|org\\.eclipse\\.equinox\\.(p2|frameworkadmin|concurrent|security|simpleconfigurator\\.manipulator)\\b.*|org\\.sat4j.*|bc.*"
            + "|org\\.tukaani.*|com\\.(google|microsoft)\\..*|dev\\.failsafe|picocli|wrapped\\.org\\.apache\\.lucene.*"
            + "|org\\.apache\\.commons\\.commons-(csv|codec)|org\\.eclipse\\.osgi\\.compatibility\\.state");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String question() {
        return "How long does the start take until the window can be used, beside an empty E4 product of the same target?";
    }

    @Override
    public Arena prepare(Workplace workplace) throws IOException {
        ProductArea empty = ProductArea.of(workplace, "start-empty", bundle -> !NOT_EMPTY.matcher(bundle).matches(), EMPTY);
        ProductArea program = ProductArea.of(workplace, "start-program", bundle -> true);
        List<Contender> contenders = List.of(
                contender(workplace, FLOOR, EMPTY + ".product", empty, List.of()),
                contender(workplace, PROGRAM, "org.vectorinspector.app.product", program, workplace.standingOptions()));
        return new Arena() {
            @Override
            public List<Contender> contenders() {
                return contenders;
            }

            @Override
            public List<Goal> goals() {
                return List.of(Goal.ratioAtMost(1.3, Measure.SECONDS, PROGRAM, FLOOR), Goal.ratioAtMost(1.25, "resident MB", PROGRAM, FLOOR));
            }

            @Override
            public int roundsBefore() {
                return 1;
            }
        };
    }

    private static Contender contender(Workplace workplace, String name, String product, ProductArea area, List<String> standing) throws IOException {
        Path ready = workplace.data("start-" + (name.equals(PROGRAM) ? "program" : "empty")).resolve("ready");
        List<String> command = workplace.java(StartTimer.class, ready);
        List<String> options = new ArrayList<>(standing);
        options.add("-Dvectorinspector.ready=" + ready);
        command.addAll(area.command(product, options.toArray(String[]::new)));
        return new Contender(name, command);
    }
}
