package org.vectorinspector.app.preferences;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.core.preference.PreferenceValues;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.core.preference.SessionRestore;
import org.vectorinspector.core.preference.ThemeChoice;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Lets a person change the preferences; nothing is saved here. */
final class PreferencesDialog extends TitleAreaDialog {
    private static final int FIELD = 300;
    private static final PreferenceValues DEFAULTS = new PreferenceValues(Metadata.EMPTY);

    private final PreferenceValues before;
    private final Optional<String> problem;
    private Spinner limit;
    private Spinner health;
    private Combo restore;
    private Combo theme;
    private UnaryOperator<PreferenceValues> change = UnaryOperator.identity();

    PreferencesDialog(Shell parent, PreferenceValues before, Optional<String> problem) {
        super(parent);
        this.before = before;
        this.problem = problem;
        setHelpAvailable(false);
    }

    /** Returns what the person changed, once the dialog has closed with OK. */
    UnaryOperator<PreferenceValues> change() {
        return change;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Preferences_window);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        Point needed = super.getInitialSize();
        return new Point(Math.max(560, needed.x), needed.y);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        setTitle(Messages.Preferences_title);
        setMessage(problem.orElse(Messages.Preferences_message), problem.isPresent() ? IMessageProvider.WARNING : IMessageProvider.NONE);
        Composite area = Styles.grid(outer, 2, 16);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        heading(area, Messages.Preferences_connections);
        limit = spinner(area, Messages.Preferences_limit, "preferences.limit", 1, 100);
        health = spinner(area, Messages.Preferences_health, "preferences.health", 0, 3_600);
        heading(area, Messages.Preferences_start);
        restore = labelled(area, Messages.Preferences_restore, new Combo(area, SWT.READ_ONLY), "preferences.restore");
        restore.setItems(Messages.Preferences_restoreNothing, Messages.Preferences_restoreShow, Messages.Preferences_restoreReconnect);
        heading(area, Messages.Preferences_look);
        theme = labelled(area, Messages.Preferences_theme, new Combo(area, SWT.READ_ONLY), "preferences.theme");
        theme.setItems(Messages.Preferences_themeSystem, Messages.Preferences_themeLight, Messages.Preferences_themeDark);
        show(before);
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button defaults = createButton(parent, IDialogConstants.RETRY_ID, Messages.Preferences_defaults, false);
        WidgetKeys.mark(defaults, "preferences.defaults");
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false), "preferences.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, Messages.Preferences_save, true), "preferences.ok");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.RETRY_ID) {
            show(DEFAULTS);
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        int connections = limit.getSelection();
        int seconds = health.getSelection();
        ThemeChoice look = ThemeChoice.values()[theme.getSelectionIndex()];
        SessionRestore start = SessionRestore.values()[restore.getSelectionIndex()];
        change = values -> values.with(ProgramPreferences.CONNECTION_LIMIT, connections).with(ProgramPreferences.HEALTH_INTERVAL, seconds)
                .with(ProgramPreferences.THEME, look).with(ProgramPreferences.SESSION_RESTORE, start);
        super.okPressed();
    }

    private void show(PreferenceValues values) {
        limit.setSelection(values.get(ProgramPreferences.CONNECTION_LIMIT));
        health.setSelection(values.get(ProgramPreferences.HEALTH_INTERVAL));
        theme.select(values.get(ProgramPreferences.THEME).ordinal());
        restore.select(values.get(ProgramPreferences.SESSION_RESTORE).ordinal());
    }

    private static Spinner spinner(Composite area, String label, String key, int least, int most) {
        Spinner spinner = labelled(area, label, new Spinner(area, SWT.BORDER), key);
        spinner.setValues(least, least, most, 0, 1, 10);
        return spinner;
    }

    private static void heading(Composite area, String text) {
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(Styles.heading(area, text));
    }

    private static <C extends Control> C labelled(Composite area, String label, C control, String key) {
        Styles.label(area, label).moveAbove(control);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(FIELD, SWT.DEFAULT).applyTo(control);
        return WidgetKeys.mark(control, key);
    }
}
