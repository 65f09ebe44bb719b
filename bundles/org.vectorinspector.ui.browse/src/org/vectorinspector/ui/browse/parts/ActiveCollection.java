package org.vectorinspector.ui.browse.parts;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.notify.Notifications;

/**
 * Keeps commands from collections that the window does not show as the active one, such as that of a record that stayed open while the
 * keys or the picker chose another connection. UI thread only.
 */
public final class ActiveCollection {
    private final ConnectionManager connections;

    /** Looks at these connections. */
    public ActiveCollection(ConnectionManager connections) {
        this.connections = connections;
    }

    /**
     * Tells whether this collection may be changed now. Where it is not the active one, it becomes it, so that the person sees what the
     * command is about, is told so, and may ask again.
     */
    public boolean allows(Control near, CollectionRef collection) {
        if (connections.active().flatMap(ManagedConnection::activeRef).filter(collection::equals).isPresent()) {
            return true;
        }
        connections.activateCollection(collection.connection(), Optional.of(collection.collection()));
        Notifications.news(near, NLS.bind(Messages.Active_title, collection.collection()), Messages.Active_sentence);
        return false;
    }
}
