package org.vectorinspector.ui.migrate.run;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks what a run may take of two databases; 0 leaves a thing to the program. */
final class LimitsDialog extends TitleAreaDialog {
    private static final int KILO = 1_000;
    private static final int MOST = 10_000_000;

    private RunLimits limits;
    private Spinner records;
    private Spinner kilobytes;
    private Spinner batch;
    private Spinner writers;

    LimitsDialog(Shell parent, RunLimits limits) {
        super(parent);
        this.limits = limits;
        setHelpAvailable(false);
    }

    /** Returns what was asked for, once the dialog has closed with OK. */
    RunLimits limits() {
        return limits;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(RunMessages.Limits_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(RunMessages.Limits_window);
        setMessage(RunMessages.Limits_message);
        Composite area = Styles.grid((Composite) super.createDialogArea(parent), 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        records = spinner(area, RunMessages.Limits_records, "records", limits.recordsPerSecond(), MOST);
        kilobytes = spinner(area, RunMessages.Limits_kilobytes, "kilobytes", (int) Math.min(MOST, limits.bytesPerSecond() / KILO), MOST);
        batch = spinner(area, RunMessages.Limits_batch, "batch", limits.batch(), MOST);
        writers = spinner(area, RunMessages.Limits_writers, "writers", limits.writers(), RunLimits.MOST_WRITERS);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, UiMessages.Action_cancel, false), "limits.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, RunMessages.Limits_go, true), "limits.ok");
    }

    @Override
    protected void okPressed() {
        limits = new RunLimits(records.getSelection(), (long) kilobytes.getSelection() * KILO, batch.getSelection(), writers.getSelection());
        super.okPressed();
    }

    private static Spinner spinner(Composite area, String label, String key, int value, int most) {
        Styles.label(area, label);
        Spinner spinner = WidgetKeys.mark(new Spinner(area, SWT.BORDER), "limits." + key);
        spinner.setValues(value, 0, most, 0, 1, 100);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(spinner);
        return spinner;
    }
}
