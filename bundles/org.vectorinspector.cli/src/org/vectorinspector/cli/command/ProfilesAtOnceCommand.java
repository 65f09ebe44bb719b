package org.vectorinspector.cli.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.BatchReport;
import org.vectorinspector.core.batch.BatchRequest;
import org.vectorinspector.core.batch.BatchRow;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.profile.ConnectionProfile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** A command that asks several profiles, each on its own: one that fails stops no other. */
abstract class ProfilesAtOnceCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;
    private final BatchDepth depth;
    private final String[] header;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(names = "--all-partitions", description = "Look at all databases, schemas and so on, not the default one alone.")
    private boolean allPartitions;

    @Option(names = "--at-once", defaultValue = "8", paramLabel = "N", description = "How many profiles are asked at the same time, 8 unless you say otherwise.")
    private int atOnce;

    @Option(names = "--deadline", defaultValue = "60", paramLabel = "SECONDS", description = "How long a profile may take, 60 unless you say otherwise.")
    private int deadline;

    @Option(names = "--json", description = "Write JSON instead of a table.")
    private boolean json;

    @Option(names = "--csv", description = "Write CSV instead of a table: a line for each profile.")
    private boolean csv;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    /** Which profiles: one of two. */
    static final class Which {
        @Option(names = "--profile", required = true, paramLabel = "NAME", description = "A saved profile, by its name or id; repeated for each.")
        private List<String> names;

        @Option(names = "--all", required = true, description = "All saved profiles.")
        private boolean all;
    }

    ProfilesAtOnceCommand(Services services, Console console, BatchDepth depth, String... header) {
        this.services = services;
        this.console = console;
        this.depth = depth;
        this.header = header;
    }

    /** Adds the rows of a profile that works. */
    abstract void works(TextTable table, ConnectionProfile profile, ProfileFacts facts);

    @Override
    public final Integer call() throws Exception {
        if (atOnce < 1 || deadline < 1) {
            throw new UsageException("--at-once and --deadline are at least 1.");
        }
        if (json && csv) {
            throw new UsageException("Either --json or --csv.");
        }
        BatchRequest request = new BatchRequest(profiles(), depth, allPartitions, atOnce, Duration.ofSeconds(deadline));
        BatchReport report = new BatchReport(depth, services.across().batch().run(request, (place, row) -> told(console.err(), row)));
        print(report);
        return ExitCode.of(report.rows().size() - report.failed(), report.rows().size());
    }

    private List<ConnectionProfile> profiles() throws UsageException, VectorStoreException {
        services.profiles().store().reload();
        services.profiles().store().notice().ifPresent(console.err()::println);
        if (which.all) {
            return services.profiles().store().profiles();
        }
        List<ConnectionProfile> chosen = new ArrayList<>();
        for (String name : which.names) {
            chosen.add(ProfileByName.find(services.profiles().store(), name));
        }
        return chosen;
    }

    private static void told(PrintStream err, BatchRow row) {
        if (row.state() instanceof BatchRow.Works(ProfileFacts facts)) {
            err.println(row.profile().name() + ": works, " + facts.total().toMillis() + " ms.");
        } else if (row.state() instanceof BatchRow.Failed(VectorStoreException failure, Duration after)) {
            err.println(row.profile().name() + ": failed after " + after.toMillis() + " ms. " + (failure.getMessage() + " " + failure.advice()).strip());
        }
    }

    private void print(BatchReport report) {
        if (json) {
            console.out().println(report.json());
        } else if (csv) {
            console.out().print(report.csv());
        } else {
            table(report).print(console.out());
        }
    }

    private TextTable table(BatchReport report) {
        TextTable table = new TextTable(header);
        for (BatchRow row : report.rows()) {
            if (row.state() instanceof BatchRow.Works(ProfileFacts facts)) {
                works(table, row.profile(), facts);
            } else if (row.state() instanceof BatchRow.Failed failed) {
                table.row(failed(row.profile().name(), failed.failure().getMessage()));
            }
        }
        return table;
    }

    private String[] failed(String profile, String sentence) {
        String[] cells = new String[header.length];
        Arrays.fill(cells, "");
        cells[0] = profile;
        cells[1] = sentence;
        return cells;
    }
}
