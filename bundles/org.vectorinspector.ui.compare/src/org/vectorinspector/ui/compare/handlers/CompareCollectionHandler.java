package org.vectorinspector.ui.compare.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.event.CompareWith;
import org.vectorinspector.ui.event.UiTopics;

/** Compares the active collection with another one. */
public final class CompareCollectionHandler {
    @CanExecute
    boolean canExecute(ConnectionManager connections) {
        return connections.active().flatMap(ManagedConnection::activeRef).isPresent();
    }

    @Execute
    void execute(ConnectionManager connections, IEventBroker broker) {
        connections.active().flatMap(ManagedConnection::activeRef)
                .ifPresent(collection -> broker.post(UiTopics.COMPARE_WITH, new CompareWith(collection)));
    }
}
