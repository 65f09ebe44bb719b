package org.vectorinspector.app.internal;

import jakarta.inject.Named;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;

/** Makes the connection at a place of the list the active one. */
public final class SwitchConnectionHandler {
    @Execute
    void execute(@Named("org.vectorinspector.app.parameter.place") String place, ConnectionManager connections) {
        List<ManagedConnection> all = connections.connections();
        int index = Integer.parseInt(place) - 1;
        if (index < all.size()) {
            connections.activate(all.get(index).id());
        }
    }
}
