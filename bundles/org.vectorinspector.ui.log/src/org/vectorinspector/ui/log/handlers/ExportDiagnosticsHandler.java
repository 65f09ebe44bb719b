package org.vectorinspector.ui.log.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.diagnostics.Diagnostics;
import org.vectorinspector.ui.log.parts.DiagnosticsExport;

/** Writes the diagnostics into a file that the person names. */
public final class ExportDiagnosticsHandler {
    @Execute
    void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, Diagnostics diagnostics) {
        new DiagnosticsExport(diagnostics).ask(shell);
    }
}
