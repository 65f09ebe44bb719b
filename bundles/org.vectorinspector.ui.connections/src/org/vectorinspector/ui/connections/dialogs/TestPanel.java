package org.vectorinspector.ui.connections.dialogs;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.TestReport;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.States;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Shows a test of a connection: running with a way to stop it, working with its times, failed with the advice. */
final class TestPanel extends Composite {
    private final Label dot;
    private final Label title;
    private final Label details;
    private final ProgressBar progress;
    private final Button cancel;
    private Runnable stop = () -> { };

    TestPanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 8).spacing(8, 2).applyTo(this);
        Styles.paint(this, Role.HEAD, Role.TEXT);
        dot = Styles.label(this, "");
        GridDataFactory.fillDefaults().hint(12, 12).align(SWT.CENTER, SWT.CENTER).applyTo(dot);
        title = WidgetKeys.mark(Styles.heading(this, ""), "connect.test.title");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        progress = new ProgressBar(this, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(progress);
        cancel = new Button(this, SWT.PUSH);
        cancel.setText(UiMessages.Action_cancel);
        WidgetKeys.mark(cancel, "connect.test.cancel");
        cancel.addListener(SWT.Selection, event -> {
            stop.run();
            clear();
        });
        Styles.label(this, "");
        details = WidgetKeys.mark(new Label(this, SWT.WRAP), "connect.test.details");
        Styles.paint(details, Role.HEAD, Role.SECONDARY);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(700, 36).applyTo(details);
        hide();
    }

    void clear() {
        if (isVisible() || !title.getText().isEmpty()) {
            hide();
        }
    }

    /** Shows that something is being done, with a way to stop it. */
    void begin(String work, Runnable onCancel) {
        stop = onCancel;
        show(ConnectionState.CONNECTING, Tone.CAUTION, work, "");
        busy(true);
    }

    void works(TestReport report) {
        busy(false);
        show(ConnectionState.CONNECTED, Tone.GOOD, Messages.Connect_works, NLS.bind(Messages.Connect_worksDetails,
                new Object[] {report.server().product(), report.server().version(), report.connecting().toMillis(),
                    report.answering().toMillis(), report.collections()}));
    }

    void failed(VectorStoreException failure) {
        if (failure.kind() != Kind.CANCELLED) {
            busy(false);
            show(ConnectionState.ERROR, Tone.ERROR, failure.getMessage(), failure.advice());
        }
    }

    private void hide() {
        show(null, Tone.TEXT, "", "");
        busy(false);
    }

    private void busy(boolean yes) {
        progress.setVisible(yes);
        cancel.setVisible(yes);
    }

    private void show(ConnectionState state, Tone tone, String bold, String words) {
        dot.setImage(state == null ? null : States.dot(state));
        title.setText(bold);
        tone.applyTo(title);
        title.setToolTipText(bold);
        details.setText(words);
        layout();
        setVisible(state != null);
        if (getLayoutData() instanceof GridData data) {
            data.exclude = state == null;
            getParent().layout(true, true);
        }
    }
}
