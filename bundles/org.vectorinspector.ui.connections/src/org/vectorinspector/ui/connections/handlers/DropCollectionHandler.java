package org.vectorinspector.ui.connections.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;

/** Drops the active collection, after its name was typed. */
public final class DropCollectionHandler {
    @CanExecute
    boolean canExecute(ConnectionManager connections) {
        return connections.active().flatMap(ManagedConnection::activeRef).isPresent();
    }

    @Execute
    void execute(ConnectionManager connections, ConnectionDialogs dialogs, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        connections.active().flatMap(ManagedConnection::activeRef).ifPresent(active -> dialogs.drop(shell, active));
    }
}
