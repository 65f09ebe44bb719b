package org.vectorinspector.ui.browse.parts;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.connection.ConnectionFault;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.notify.NotificationAction;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Stands above a collection whose connection is not open, with a way back; the rows read so far stay to be seen. */
final class ConnectionBanner {
    private final BrowseServices services;
    private final CollectionRef collection;
    private final Composite control;
    private final Label sentence;
    private final Button connect;

    ConnectionBanner(Composite parent, BrowseServices services, CollectionRef collection) {
        this.services = services;
        this.collection = collection;
        control = Styles.strip(parent, 3);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
        Styles.paint(control, Role.TINT_CAUTION, Role.TEXT);
        Styles.label(control, "").setImage(Icons.get("warning", Role.CAUTION));
        sentence = WidgetKeys.mark(Styles.label(control, ""), "collection.disconnected");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(sentence);
        connect = WidgetKeys.mark(new Button(control, SWT.PUSH), "collection.connect");
        connect.setText(Messages.Gone_action);
        connect.addListener(SWT.Selection, event -> reconnect());
        control.setVisible(false);
        refresh();
    }

    void refresh() {
        Optional<ManagedConnection> connection = services.connections().find(collection.connection());
        ConnectionState state = connection.map(ManagedConnection::state).orElse(ConnectionState.DISCONNECTED);
        GridData place = (GridData) control.getLayoutData();
        boolean shown = state != ConnectionState.CONNECTED;
        if (!shown && place.exclude) {
            return;
        }
        connection.ifPresent(found -> sentence.setText(found.fault().map(ConnectionFault::message)
                .orElse(NLS.bind(Messages.Gone_sentence, found.name()))));
        connect.setEnabled(state != ConnectionState.CONNECTING);
        control.setVisible(shown);
        place.exclude = !shown;
        control.getParent().layout(true, true);
    }

    private void reconnect() {
        String name = services.connectionName(collection);
        BackgroundTask.<Void>of(NLS.bind(Messages.Gone_connecting, name), control, progress -> {
            services.connections().reconnect(collection.connection());
            return null;
        }).failed(failure -> Notifications.failure(control, NLS.bind(Messages.Gone_failed, name), failure,
                new NotificationAction(Messages.Gone_action, this::reconnect))).start();
    }
}
