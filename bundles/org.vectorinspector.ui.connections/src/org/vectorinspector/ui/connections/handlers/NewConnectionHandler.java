package org.vectorinspector.ui.connections.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;

/** Asks for a new connection. */
public final class NewConnectionHandler {
    @Execute
    void execute(ConnectionDialogs dialogs, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        dialogs.connect(shell);
    }
}
