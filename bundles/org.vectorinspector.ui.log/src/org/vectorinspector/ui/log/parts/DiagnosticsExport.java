package org.vectorinspector.ui.log.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.diagnostics.Diagnostics;
import org.vectorinspector.ui.log.messages.Messages;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;

/** Asks for a file and writes the diagnostics into it. UI thread only. */
public final class DiagnosticsExport {
    private final Diagnostics diagnostics;

    /** Writes these. */
    public DiagnosticsExport(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Asks and writes; nothing happens when the person names no file. */
    public void ask(Control near) {
        FileDialog dialog = new FileDialog(near.getShell(), SWT.SAVE);
        dialog.setText(Messages.Export_window);
        dialog.setFilterExtensions(new String[] {"*.zip"});
        dialog.setFileName(Messages.Export_file + "-" + LocalDate.now() + ".zip");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(near, Path.of(chosen));
        }
    }

    private void write(Control near, Path zip) {
        BackgroundTask.<Void>of(Messages.Export_working, near, progress -> {
            try {
                diagnostics.export(zip);
            } catch (IOException unwritable) {
                throw new VectorStoreException(Kind.SERVER_FAULT, NLS.bind(Messages.Export_problem, zip), Messages.Export_advice, unwritable);
            }
            return null;
        }).done(done -> Notifications.news(near, Messages.Export_done, NLS.bind(Messages.Export_sentence, zip.getFileName())))
                .failed(failure -> Notifications.failure(near, Messages.Export_failed, failure)).start();
    }
}
