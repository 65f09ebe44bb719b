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

/**
 * From the start of the process to a window that waits for the person, beside an E4 product with a window and nothing in it. The
 * program keeps an archive of its classes, as its start file says; it is measured without it too, and the empty product with one.
 */
public final class StartUp implements Benchmark {
    private static final String PROGRAM = "Vector Inspector";
    private static final String WITHOUT_ARCHIVE = PROGRAM + " without its archive";
    private static final String FLOOR = "empty E4 product";
    private static final String FLOOR_WITH_ARCHIVE = FLOOR + " with an archive";
    private static final String PRODUCT = "org.vectorinspector.app.product";
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
        List<Contender> contenders = List.of(
                contender(workplace, FLOOR, EMPTY + ".product", empty(workplace, "start-empty"), List.of()),
                contender(workplace, FLOOR_WITH_ARCHIVE, EMPTY + ".product", empty(workplace, "start-empty-archive"), archive(workplace, "start-empty-archive")),
                contender(workplace, WITHOUT_ARCHIVE, PRODUCT, ProductArea.program(workplace, "start-plain"), workplace.standingOptions()),
                contender(workplace, PROGRAM, PRODUCT, ProductArea.program(workplace, "start-program"), program(workplace)));
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

    private static ProductArea empty(Workplace workplace, String name) throws IOException {
        return ProductArea.part(workplace, name, bundle -> !NOT_EMPTY.matcher(bundle).matches(), EMPTY);
    }

    private static List<String> program(Workplace workplace) throws IOException {
        List<String> options = new ArrayList<>(workplace.standingOptions());
        options.addAll(archive(workplace, "start-program"));
        return options;
    }

    /** Returns what the start file adds: Java writes the archive at the end of the round that is not measured. */
    private static List<String> archive(Workplace workplace, String area) throws IOException {
        Path archive = workplace.data(area).resolve("classes.jsa");
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
    }

    private static Contender contender(Workplace workplace, String name, String product, ProductArea area, List<String> options) throws IOException {
        Path ready = workplace.data("start-ready").resolve("ready");
        List<String> command = workplace.java(StartTimer.class, ready);
        List<String> all = new ArrayList<>(options);
        all.add("-Dvectorinspector.ready=" + ready);
        command.addAll(area.command(product, all.toArray(String[]::new)));
        return new Contender(name, command);
    }
}
