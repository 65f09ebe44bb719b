package org.vectorinspector.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetSet;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherQuery.Input;
import org.vectorinspector.core.together.TogetherReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks several collections the same at the same time. */
@Command(name = "together", description = "Asks several collections the same at the same time, and sets their answers side by side.",
        footer = {"", "Exit codes: 0 all have answered, 1 none has, 3 some have, 2 used wrongly."})
final class TogetherCommand implements Callable<Integer> {
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private final Services services;
    private final Console console;

    @Mixin
    private TargetOptions options;

    @ArgGroup(multiplicity = "1")
    private Near near;

    @Option(names = "-k", defaultValue = "10", paramLabel = "K", description = "How many records of each, 10 unless you say otherwise.")
    private int topK;

    @Option(names = "--filter", paramLabel = "FILTER", description = "Which records to consider.")
    private String filter;

    @Option(names = "--deadline", defaultValue = "30", paramLabel = "SECONDS", description = "How long a target may take, 30 unless you say otherwise.")
    private int deadline;

    @Option(names = "--json", description = "Write JSON instead of tables.")
    private boolean json;

    @Option(names = "--csv", description = "Write CSV instead of tables.")
    private boolean csv;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    /** What to be near to: one of three. */
    static final class Near {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "A text, turned into a vector on this computer.")
        private String text;

        @Option(names = "--id", required = true, paramLabel = "ID", description = "A record of the first target, whose vector goes to all.")
        private String id;

        @Option(names = "--vector", required = true, paramLabel = "FILE", description = "A file with a list of numbers.")
        private Path vector;
    }

    TogetherCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (topK < 1 || deadline < 1) {
            throw new UsageException("-k and --deadline are at least 1.");
        }
        if (json && csv) {
            throw new UsageException("Either --json or --csv.");
        }
        TargetSet set = options.read(services);
        int base = options.base(set, services);
        Optional<Filter> condition = filter == null ? Optional.empty() : Optional.of(FilterText.parse(filter));
        TargetAccess access = services.across().together().connecting();
        try {
            TogetherQuery query = new TogetherQuery(input(set.targets().getFirst(), access), topK, condition, Duration.ofSeconds(deadline));
            TogetherReport report = new TogetherReport(query, outcomes(query, set.targets(), access), set.align(), base);
            print(report);
            return ExitCode.of(report.answered(), report.outcomes().size());
        } finally {
            services.connections().closeAll(LETTING_GO);
        }
    }

    private Input input(Target first, TargetAccess access) throws Exception {
        if (near.text != null) {
            if (near.text.isBlank()) {
                throw new UsageException("--text is empty.");
            }
            return new Input.ByText(near.text);
        }
        if (near.vector != null) {
            return new Input.ByVector(VectorText.parse(Files.readString(near.vector)));
        }
        return new Input.ByRecord(first, services.across().together().recordId(first, near.id, access));
    }

    private List<TargetOutcome> outcomes(TogetherQuery query, List<Target> targets, TargetAccess access) throws InterruptedException {
        TogetherProgress progress = new TogetherProgress(console.err());
        console.err().println("Asking " + targets.size() + (targets.size() == 1 ? " target." : " targets."));
        return services.across().together().start(query, targets, access, progress).await();
    }

    private void print(TogetherReport report) {
        if (json) {
            console.out().println(report.json());
        } else if (csv) {
            console.out().print(report.csv());
        } else {
            new TogetherTables(report).print(console);
        }
    }
}
