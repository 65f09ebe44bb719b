package org.vectorinspector.core.together.internal;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;

/** Takes connections as they are: a person who has disconnected one is not overruled. */
final class OpenAccess implements TargetAccess {
    private final ConnectionManager connections;

    OpenAccess(ConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public CollectionRef reach(Target target) throws VectorStoreException {
        ManagedConnection connection = ConnectionKey.find(connections, target.connection()).orElseThrow(() -> new VectorStoreException(
                Kind.UNREACHABLE, "«" + target.connectionName() + "» is not open.", "Open it, or leave it out of this set."));
        if (connection.state() == ConnectionState.ERROR && connection.fault().isPresent()) {
            throw new VectorStoreException(connection.fault().get().kind(), connection.fault().get().message(), connection.fault().get().advice());
        }
        if (connection.state() != ConnectionState.CONNECTED) {
            throw new VectorStoreException(Kind.UNREACHABLE, "«" + connection.name() + "» is not connected.",
                    "Connect it, or leave it out of this set.");
        }
        return new CollectionRef(connection.id(), target.collection());
    }
}
