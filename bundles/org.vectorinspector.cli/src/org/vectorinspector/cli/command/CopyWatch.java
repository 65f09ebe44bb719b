package org.vectorinspector.cli.command;

import java.util.Locale;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;

/** Says on standard error how a run goes. */
final class CopyWatch {
    private static final long PAUSE_MILLIS = 2_000;

    private final Console console;

    CopyWatch(Console console) {
        this.console = console;
    }

    /** Watches a run to its end; when the command is interrupted, the run is stopped first. */
    RunStatus watch(CopyRun run) throws VectorStoreException, InterruptedException {
        Thread teller = Thread.ofVirtual().start(() -> tell(run));
        try {
            return run.await();
        } catch (InterruptedException stopped) {
            run.stop();
            throw stopped;
        } finally {
            teller.interrupt();
        }
    }

    private void tell(CopyRun run) {
        try {
            while (run.status().state().live()) {
                Thread.sleep(PAUSE_MILLIS);
                console.err().println(line(run.status()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(RunStatus status) {
        String total = status.total().exact() ? " of " + grouped(status.total().records()) : "";
        String aside = status.tally().setAside() == 0 ? "" : ", " + grouped(status.tally().setAside()) + " set aside";
        String pace = status.pace().map(now -> String.format(Locale.ROOT, ", %,.0f records/s, %.1f MB/s, %d writers of %d", now.recordsPerSecond(),
                now.bytesPerSecond() / 1e6, now.writers(), now.batch())
                + now.remaining().map(left -> ", about " + left.toSeconds() + " s left").orElse("")).orElse("");
        String waiting = status.state() == RunState.WAITING ? " Waiting: " + status.note() : "";
        return grouped(status.tally().done()) + total + " records" + aside + pace + "." + waiting;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
