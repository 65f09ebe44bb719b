package org.vectorinspector.ui.migrate.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.event.CopyCollection;
import org.vectorinspector.ui.event.UiTopics;

/** Plans a copy of the active collection. */
public final class CopyCollectionHandler {
    @CanExecute
    boolean canExecute(ConnectionManager connections) {
        return connections.active().flatMap(ManagedConnection::activeRef).isPresent();
    }

    @Execute
    void execute(ConnectionManager connections, IEventBroker broker) {
        connections.active().flatMap(ManagedConnection::activeRef)
                .ifPresent(collection -> broker.post(UiTopics.COPY_COLLECTION, new CopyCollection(collection)));
    }
}
