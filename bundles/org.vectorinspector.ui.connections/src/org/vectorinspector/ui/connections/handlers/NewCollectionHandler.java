package org.vectorinspector.ui.connections.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;

/** Asks for a new collection of the active connection. */
public final class NewCollectionHandler {
    @CanExecute
    boolean canExecute(ConnectionManager connections) {
        return connections.active().filter(active -> active.state() == ConnectionState.CONNECTED).isPresent();
    }

    @Execute
    void execute(ConnectionManager connections, ConnectionDialogs dialogs, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        connections.active().ifPresent(active -> dialogs.newCollection(shell, active.id()));
    }
}
