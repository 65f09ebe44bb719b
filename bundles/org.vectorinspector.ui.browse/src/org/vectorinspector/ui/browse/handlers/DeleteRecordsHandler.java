package org.vectorinspector.ui.browse.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.edit.RecordEditor;
import org.vectorinspector.ui.browse.parts.RecordDeletion;
import org.vectorinspector.ui.browse.parts.RecordSelection;

/** Deletes the selected records after asking. */
public final class DeleteRecordsHandler {
    @CanExecute
    boolean canExecute(RecordSelection selection) {
        return selection.get().isPresent();
    }

    @Execute
    void execute(RecordSelection selection, ConnectionManager connections, RecordEditor editor, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        selection.get().ifPresent(selected -> new RecordDeletion(connections, editor).ask(shell, selected.collection(), selected.records()));
    }
}
