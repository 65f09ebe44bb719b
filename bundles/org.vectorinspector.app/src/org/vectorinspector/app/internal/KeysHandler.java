package org.vectorinspector.app.internal;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;

/** Shows which keys do what. */
public final class KeysHandler {
    @Execute
    void execute(MApplication application, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        new KeysDialog(shell, BoundKeys.of(application)).open();
    }
}
