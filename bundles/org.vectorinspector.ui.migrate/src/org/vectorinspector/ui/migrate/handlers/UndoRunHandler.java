package org.vectorinspector.ui.migrate.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.ui.migrate.model.RunsModel;
import org.vectorinspector.ui.migrate.services.RunActions;

/** Removes what the selected run added. */
public final class UndoRunHandler {
    @CanExecute
    boolean canExecute(RunsModel runs) {
        return runs.selected().filter(entry -> entry.status().state() == RunState.COMPLETE || entry.status().state() == RunState.STOPPED).isPresent();
    }

    @Execute
    void execute(RunsModel runs, RunActions actions, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        runs.selected().ifPresent(entry -> actions.undo(shell, entry.status()));
    }
}
