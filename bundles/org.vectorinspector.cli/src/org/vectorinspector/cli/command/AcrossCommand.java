package org.vectorinspector.cli.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.vectorinspector.cli.output.Console;
import picocli.CommandLine.Option;

/** A command that opens the connections it needs from profiles, and closes all of them in the end. */
abstract class AcrossCommand implements Callable<Integer> {
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private final Services services;
    private final Console console;

    @Option(names = "--json", description = "Write JSON instead of a table.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    AcrossCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** Does the work and returns the exit code. */
    abstract int run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        services.profiles().store().reload();
        try {
            return run();
        } finally {
            services.connections().closeAll(LETTING_GO);
        }
    }

    final Services services() {
        return services;
    }

    final Console console() {
        return console;
    }

    final boolean json() {
        return json;
    }
}
