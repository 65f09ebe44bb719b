package org.vectorinspector.ui.connections.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.ui.connections.dialogs.ProfileExchangeDialogs;

/** Takes over what the single-connection predecessor has on this computer. */
public final class ImportPredecessorHandler {
    @Execute
    void execute(ProfileExchangeDialogs exchange, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        exchange.importPredecessor(shell);
    }
}
