package org.vectorinspector.ui.migrate.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vectorinspector.ui.migrate.model.RunsModel;
import org.vectorinspector.ui.migrate.services.RunActions;

/** Stops the selected run, which keeps what it has done. */
public final class StopRunHandler {
    @CanExecute
    boolean canExecute(RunsModel runs) {
        return runs.selected().filter(entry -> entry.status().state().live()).isPresent();
    }

    @Execute
    void execute(RunsModel runs, RunActions actions) {
        runs.selected().ifPresent(entry -> actions.stop(entry.status()));
    }
}
