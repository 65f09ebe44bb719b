package org.vectorinspector.ui.connections.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.sample.SampleOpener;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;

/** Opens the sample. */
public final class OpenSampleHandler {
    @CanExecute
    boolean canExecute(SampleOpener sample) {
        return sample.available();
    }

    @Execute
    void execute(ConnectionDialogs dialogs, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        dialogs.openSample(shell);
    }
}
