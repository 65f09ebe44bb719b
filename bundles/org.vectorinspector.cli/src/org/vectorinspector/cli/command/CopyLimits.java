package org.vectorinspector.cli.command;

import org.vectorinspector.core.migrate.RunLimits;
import picocli.CommandLine.Option;

/** What a run may take of two databases. */
final class CopyLimits {
    @Option(names = "--batch", paramLabel = "N", description = "Records in a write; tuned while it runs unless you say it.")
    private int batch;

    @Option(names = "--writers", paramLabel = "N", description = "Writes at once, 16 at most; tuned while it runs unless you say it.")
    private int writers;

    @Option(names = "--max-rate", paramLabel = "N", description = "At most so many records a second.")
    private int rate;

    @Option(names = "--max-bytes", paramLabel = "N", description = "At most so many bytes a second, of record contents.")
    private long bytes;

    RunLimits limits() throws UsageException {
        try {
            return new RunLimits(rate, bytes, batch, writers);
        } catch (IllegalArgumentException impossible) {
            throw new UsageException("--batch, --writers, --max-rate and --max-bytes are not negative, and --writers is at most "
                    + RunLimits.MOST_WRITERS + ".");
        }
    }
}
