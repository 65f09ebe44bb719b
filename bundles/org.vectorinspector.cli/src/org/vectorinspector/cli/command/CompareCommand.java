package org.vectorinspector.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareReport;
import org.vectorinspector.core.compare.CompareRequest;
import org.vectorinspector.core.compare.ComparedSource;
import org.vectorinspector.core.compare.IdMatching;
import org.vectorinspector.core.compare.SetupEntry;
import org.vectorinspector.core.compare.VectorTolerance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares two collections. */
@Command(name = "compare", description = "Compares two collections of any two databases, or files.",
        footer = {"", "Exit codes: 0 equal, 1 failed, 2 used wrongly, 3 different."})
final class CompareCommand implements Callable<Integer> {
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private final Services services;
    private final Console console;

    @Option(names = "--left", required = true, paramLabel = "PROFILE/COLLECTION",
            description = "A collection of a saved profile, with @PARTITION where needed, or file:PATH for an exported file.")
    private String left;

    @Option(names = "--right", required = true, paramLabel = "PROFILE/COLLECTION", description = "The other one.")
    private String right;

    @Option(names = "--vectors", description = "Compare the vectors as well.")
    private boolean vectors;

    @Option(names = "--tolerance", paramLabel = "HOW",
            description = "How near vectors must be: exact, rounded or direction; what a sample suggests unless you say otherwise.")
    private VectorTolerance tolerance;

    @Option(names = "--match-by", paramLabel = "KEY",
            description = "Match records by this metadata key, or by id; what a sample suggests unless you say otherwise.")
    private String matchBy;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report: .html for people, .json with all differences.")
    private Path report;

    @Option(names = "--json", description = "Write JSON instead of a table.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    CompareCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Optional<CompareReport.Format> format = format();
        CompareSides sides = new CompareSides(services);
        try {
            ComparedSource first = sides.source(left);
            ComparedSource second = sides.source(right);
            try (CollectionComparison found = services.across().comparer().compare(first, second, request(), ReadProgress.of(console.err(), first, second))) {
                if (format.isPresent()) {
                    save(found, format.get());
                }
                print(found);
                return found.counts().same() ? ExitCode.DONE : ExitCode.DIFFERENT;
            }
        } finally {
            services.connections().closeAll(LETTING_GO);
        }
    }

    private Optional<CompareReport.Format> format() throws UsageException {
        if (report == null) {
            return Optional.empty();
        }
        return Optional.of(CompareReport.Format.of(report)
                .orElseThrow(() -> new UsageException("The name " + report.getFileName() + " does not tell the format; use .html or .json.")));
    }

    private CompareRequest request() throws UsageException {
        if (tolerance != null && !vectors) {
            throw new UsageException("--tolerance is about vectors; say --vectors as well.");
        }
        Optional<IdMatching> matching = Optional.ofNullable(matchBy).map(key -> key.equals("id") ? IdMatching.AS_THEY_ARE : IdMatching.by(key));
        return new CompareRequest(vectors, Optional.ofNullable(tolerance), matching, false);
    }

    private void save(CollectionComparison found, CompareReport.Format format) throws IOException {
        Path growing = report.resolveSibling(report.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(growing)) {
            new CompareReport(found).write(out, format);
        }
        Files.move(growing, report, StandardCopyOption.REPLACE_EXISTING);
        console.err().println("Report written to " + report + ".");
    }

    private void print(CollectionComparison found) {
        if (json) {
            console.out().println(new CompareReport(found).summary());
            return;
        }
        TextTable setup = new TextTable("", found.left(), found.right(), "");
        found.setup().forEach(entry -> setup.row(topic(entry), entry.left(), entry.right(), entry.same() ? "same" : "differs"));
        setup.print(console.out());
        console.out().println();
        CompareCounts counts = found.counts();
        new TextTable("different", "only left", "only right", "equal").row(Long.toString(counts.different()), Long.toString(counts.onlyLeft()),
                Long.toString(counts.onlyRight()), Long.toString(counts.equal())).print(console.out());
        console.err().println("Records matched by " + found.matching().field().orElse("id") + "; vectors "
                + found.tolerance().map(known -> "compared, " + known.name().toLowerCase(Locale.ROOT)).orElse("left out") + ".");
    }

    private static String topic(SetupEntry entry) {
        String topic = entry.topic().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return entry.topic() == SetupEntry.Topic.SETTING ? entry.name() : topic + (entry.name().isEmpty() ? "" : " of " + entry.name());
    }
}
