package org.vectorinspector.cli.command;

import java.io.PrintStream;
import java.time.Duration;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.TogetherListener;

/** Says on standard error how each target ended, when it ends. */
final class TogetherProgress implements TogetherListener {
    private final PrintStream err;

    TogetherProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void changed(int place, TargetOutcome outcome) {
        String label = outcome.target().label();
        switch (outcome.state()) {
            case TargetState.Done(TargetAnswer answer) -> answered(label, answer);
            case TargetState.Failed(var failure, Duration after) ->
                err.println(label + ": failed after " + after.toMillis() + " ms. " + (failure.getMessage() + " " + failure.advice()).strip());
            case TargetState.LeftOut(String reason) -> err.println(label + ": left out. " + reason);
            case TargetState.Waiting waiting -> {
                // not worth a line
            }
            case TargetState.Running running -> {
                // not worth a line
            }
        }
    }

    private void answered(String label, TargetAnswer answer) {
        err.println(label + ": " + answer.hits().size() + " records in " + answer.timing().total().toMillis() + " ms.");
        answer.outcome().plan().reasons().forEach(reason -> err.println(label + ": runs here, not on the server: " + reason));
        if (!answer.outcome().complete()) {
            err.println(label + ": there may be more; the server brought only so many records for the filter that runs here.");
        }
    }
}
