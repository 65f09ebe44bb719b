package org.vectorinspector.ui.connections.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;

/** Disconnects the active connection and keeps it in the list. */
public final class DisconnectHandler {
    @CanExecute
    boolean canExecute(ConnectionManager connections) {
        return connections.active().filter(active -> active.state() == ConnectionState.CONNECTED || active.state() == ConnectionState.CONNECTING).isPresent();
    }

    @Execute
    void execute(ConnectionManager connections, ConnectionDialogs dialogs, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        connections.active().ifPresent(active -> connections.disconnect(active.id()));
    }
}
