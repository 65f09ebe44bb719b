package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;

/** Makes what people see of runs that do not take place in this program. */
final class Statuses {
    private Statuses() {
    }

    /** Returns the status that a run's document tells; where it says that the run goes on, its program is gone. */
    static RunStatus of(RunDocument document) {
        boolean left = document.state().live();
        String note = left ? "The program ended while it was running." : document.note();
        return new RunStatus(document.id(), document.source(), document.target(), document.created(), left ? RunState.STOPPED : document.state(),
                document.tally(), document.total(), Optional.empty(), note);
    }
}
