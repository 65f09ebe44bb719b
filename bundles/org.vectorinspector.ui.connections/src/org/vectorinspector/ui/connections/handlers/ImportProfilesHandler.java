package org.vectorinspector.ui.connections.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.ui.connections.dialogs.ProfileExchangeDialogs;

/** Takes profiles in from a file. */
public final class ImportProfilesHandler {
    @Execute
    void execute(ProfileExchangeDialogs exchange, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        exchange.importFile(shell);
    }
}
