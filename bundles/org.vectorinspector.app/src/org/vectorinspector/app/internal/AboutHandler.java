package org.vectorinspector.app.internal;

import jakarta.inject.Named;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.core.connection.ProviderRegistry;

/** Says what the program is. */
public final class AboutHandler {
    @Execute
    void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, ProviderRegistry providers) {
        String version = Platform.getBundle("org.vectorinspector.app").getVersion().toString();
        String known = String.join(", ", providers.descriptors().stream().map(provider -> provider.name()).toList());
        MessageDialog.openInformation(shell, Messages.About_window,
                NLS.bind(Messages.About_text, new Object[] {version, known, System.getProperty("java.version")}));
    }
}
