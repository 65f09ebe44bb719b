package org.vectorinspector.cli.command;

import java.io.IOException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;

/** Says how a run ended, and verifies it where that is wanted. */
final class CopyEnding {
    private final Services services;
    private final Console console;
    private final boolean json;

    CopyEnding(Services services, Console console, boolean json) {
        this.services = services;
        this.console = console;
        this.json = json;
    }

    /** Returns the exit code. */
    int end(RunStatus ended, boolean verify) throws VectorStoreException, IOException {
        if (ended.state() != RunState.COMPLETE) {
            console.err().println(ended.note());
            return ExitCode.FAILED;
        }
        services.across().copies().setAside(ended.id()).ifPresent(file -> console.err().println("Records were set aside, each with the reason: " + file));
        if (verify) {
            VerifyReport report = services.across().copies().verify(ended.id(), VerifyDepth.SAMPLED_VECTORS, new ReadProgress(console.err(), ""));
            new CopyVerdict(report).print(console, json);
            return report.equal() ? code(ended) : ExitCode.DIFFERENT;
        }
        if (json) {
            console.out().println(CopyListCommand.json(ended));
        } else {
            CopyListCommand.table(java.util.List.of(ended)).print(console.out());
        }
        return code(ended);
    }

    private static int code(RunStatus ended) {
        return ended.tally().setAside() == 0 ? ExitCode.DONE : ExitCode.SET_ASIDE;
    }
}
