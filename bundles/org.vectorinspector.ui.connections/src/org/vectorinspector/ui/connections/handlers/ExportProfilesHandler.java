package org.vectorinspector.ui.connections.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.ui.connections.dialogs.ProfileExchangeDialogs;

/** Takes all profiles out to a file. */
public final class ExportProfilesHandler {
    @CanExecute
    boolean canExecute(ProfileStore profiles) {
        return !profiles.profiles().isEmpty();
    }

    @Execute
    void execute(ProfileStore profiles, ProfileExchangeDialogs exchange, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        exchange.exportTo(shell, profiles.profiles());
    }
}
