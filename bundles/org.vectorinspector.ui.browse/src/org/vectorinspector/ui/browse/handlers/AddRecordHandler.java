package org.vectorinspector.ui.browse.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.event.AddRecord;
import org.vectorinspector.ui.event.UiTopics;

/** Begins a new record in the active collection. */
public final class AddRecordHandler {
    @CanExecute
    boolean canExecute(BrowseServices services) {
        return services.connections().active().flatMap(ManagedConnection::activeRef).isPresent();
    }

    @Execute
    void execute(BrowseServices services) {
        services.connections().active().flatMap(ManagedConnection::activeRef)
                .ifPresent(active -> services.broker().post(UiTopics.ADD_RECORD, new AddRecord(active)));
    }
}
