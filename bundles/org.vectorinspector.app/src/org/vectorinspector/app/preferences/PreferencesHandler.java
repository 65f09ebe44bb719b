package org.vectorinspector.app.preferences;

import jakarta.inject.Named;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.preference.PreferenceValues;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;

/** Shows the preferences and saves what the person changed. */
public final class PreferencesHandler {
    @Execute
    void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, PreferenceStore preferences) {
        PreferenceValues before = preferences.values();
        PreferencesDialog dialog = new PreferencesDialog(shell, before, preferences.problem());
        if (dialog.open() == Window.OK) {
            boolean theme = !before.get(ProgramPreferences.THEME).equals(dialog.change().apply(before).get(ProgramPreferences.THEME));
            BackgroundTask.<Void>of(Messages.Preferences_saving, shell, progress -> save(preferences, dialog.change()))
                    .done(saved -> say(shell, theme))
                    .failed(failure -> Notifications.failure(shell, Messages.Preferences_failed, failure)).start();
        }
    }

    private static Void save(PreferenceStore preferences, UnaryOperator<PreferenceValues> change) throws VectorStoreException {
        try {
            preferences.change(change);
            return null;
        } catch (IOException unwritable) {
            throw new VectorStoreException(Kind.SERVER_FAULT, Messages.Preferences_problem, Messages.Preferences_advice, unwritable);
        }
    }

    private static void say(Shell shell, boolean theme) {
        if (theme) {
            Notifications.news(shell, Messages.Preferences_saved, Messages.Preferences_nextStart);
        }
    }
}
