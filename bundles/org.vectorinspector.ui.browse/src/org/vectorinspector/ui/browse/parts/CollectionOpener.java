package org.vectorinspector.ui.browse.parts;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.CollectionActivated;
import org.vectorinspector.core.event.ConnectionActivated;
import org.vectorinspector.core.event.ConnectionClosed;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.ui.event.OpenCollection;
import org.vectorinspector.ui.event.UiTopics;

/** Lets the parts of collections follow what is asked for, active and closed. */
public final class CollectionOpener {
    private final CollectionParts parts;
    private final ConnectionManager connections;

    /** Opens parts. */
    @Inject
    public CollectionOpener(CollectionParts parts, ConnectionManager connections) {
        this.parts = parts;
        this.connections = connections;
    }

    @Inject
    void open(@Optional @UIEventTopic(UiTopics.OPEN_COLLECTION) OpenCollection wanted) {
        if (wanted != null) {
            parts.open(wanted.collection());
        }
    }

    @Inject
    void openBehind(@Optional @UIEventTopic(UiTopics.OPEN_COLLECTION_BEHIND) OpenCollection wanted) {
        if (wanted != null) {
            parts.openBehind(wanted.collection());
        }
    }

    @Inject
    void connectionsChanged(@Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        if (happened instanceof ConnectionClosed closed) {
            parts.close(closed.connection());
        } else if (happened instanceof ConnectionActivated || happened instanceof CollectionActivated) {
            connections.active().flatMap(ManagedConnection::activeRef).ifPresent(parts::reveal);
        }
    }
}
