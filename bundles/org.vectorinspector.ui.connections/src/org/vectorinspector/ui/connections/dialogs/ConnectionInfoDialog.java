package org.vectorinspector.ui.connections.dialogs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.connections.messages.ImportMessages;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Environments;
import org.vectorinspector.ui.widgets.States;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Says what is known of a connection; the server's part is asked for while the dialog is open. */
final class ConnectionInfoDialog extends Dialog {
    private static final int WIDTH = 520;

    private final ManagedConnection connection;
    private Composite rows;

    ConnectionInfoDialog(Shell parent, ManagedConnection connection) {
        super(parent);
        this.connection = connection;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(ImportMessages.Info_window, connection.name()));
        WidgetKeys.mark(shell, "connection.info");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        rows = Styles.grid(parent, 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(rows);
        known().forEach(this::row);
        connection.settings().values().forEach((key, value) -> label(key).ifPresent(name -> row(name, value)));
        BackgroundTask.of(Messages.Info_server, rows, progress -> connection.client().serverInfo()).done(this::showServer).failed(this::showFailure)
                .start();
        return rows;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true), "connection.info.close");
    }

    private Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(Messages.Info_provider, connection.provider().name());
        known.put(Messages.Info_state, States.word(connection.state()) + connection.fault().map(fault -> ": " + fault.message()).orElse(""));
        connection.latency().ifPresent(time -> known.put(Messages.Info_latency, time.toMillis() + " ms"));
        known.put(Messages.Info_environment, Environments.name(connection.rules().environment()));
        known.put(Messages.Info_readOnly, connection.rules().readOnly() ? Messages.Info_yes : Messages.Info_no);
        known.put(Messages.Info_profile, connection.profile().isPresent() ? Messages.Info_yes : Messages.Info_no);
        return known;
    }

    private java.util.Optional<String> label(String key) {
        return connection.provider().fields().stream().filter(field -> field.key().equals(key) && field.shown(connection.settings()))
                .map(field -> field.label()).findFirst();
    }

    private void showServer(ServerInfo server) {
        row(Messages.Info_server, server.product() + " " + server.version());
        server.details().forEach(this::row);
        getShell().pack();
    }

    private void showFailure(VectorStoreException failure) {
        row(Messages.Info_server, failure.getMessage());
        getShell().pack();
    }

    private void row(String name, String value) {
        Label label = Styles.secondary(rows, name);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(label);
        Text text = new Text(rows, SWT.READ_ONLY | SWT.WRAP);
        text.setText(value);
        Styles.paint(text, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 180, SWT.DEFAULT).applyTo(text);
    }
}
