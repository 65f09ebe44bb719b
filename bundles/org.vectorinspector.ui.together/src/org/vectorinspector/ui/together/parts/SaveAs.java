package org.vectorinspector.ui.together.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.together.messages.SummaryMessages;

/** Asks for a file and writes a report into it: CSV where its name says so, else JSON. UI thread only. */
public final class SaveAs {
    private final Control near;

    /** Asks over the window of this control. */
    public SaveAs(Control near) {
        this.near = near;
    }

    /** Asks and writes; nothing happens when the person names no file. */
    public void ask(String name, Supplier<String> json, Supplier<String> csv) {
        FileDialog dialog = new FileDialog(near.getShell(), SWT.SAVE);
        dialog.setText(SummaryMessages.Save_window);
        dialog.setFilterExtensions(new String[] {"*.json", "*.csv"});
        dialog.setFilterNames(new String[] {SummaryMessages.Save_json, SummaryMessages.Save_csv});
        dialog.setFileName(name + ".json");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> write(file, isCsv(file) ? csv : json));
    }

    /** Writes in the background and says how that went. */
    private void write(Path file, Supplier<String> content) {
        BackgroundTask.<Path>of(NLS.bind(SummaryMessages.Save_working, file.getFileName()), near, progress -> {
            try {
                return Files.writeString(file, content.get());
            } catch (IOException unwritable) {
                throw new VectorStoreException(Kind.SERVER_FAULT, NLS.bind(SummaryMessages.Save_problem, file), SummaryMessages.Save_advice,
                        unwritable);
            }
        }).done(done -> Notifications.news(near, SummaryMessages.Save_done, file.toString()))
                .failed(failure -> Notifications.failure(near, SummaryMessages.Save_failed, failure)).start();
    }

    private static boolean isCsv(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
