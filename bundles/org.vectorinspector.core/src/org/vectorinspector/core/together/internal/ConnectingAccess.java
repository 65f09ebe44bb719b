package org.vectorinspector.core.together.internal;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;

/** Opens and connects what is needed, each connection once for all its targets; leaves the active connection alone. */
final class ConnectingAccess implements TargetAccess {
    private final ConnectionManager connections;
    private final ProfileStore profiles;
    private final ProfileConnections opener;
    private final Once<ConnectionId> reached = new Once<>(Thread.ofVirtual().name("connect a target").factory());

    ConnectingAccess(ConnectionManager connections, ProfileStore profiles, ProfileConnections opener) {
        this.connections = connections;
        this.profiles = profiles;
        this.opener = opener;
    }

    @Override
    public CollectionRef reach(Target target) throws VectorStoreException {
        return new CollectionRef(reached.get(target.connection(), () -> connected(target)), target.collection());
    }

    private ConnectionId connected(Target target) throws VectorStoreException {
        Optional<ManagedConnection> there = ConnectionKey.find(connections, target.connection());
        if (there.isEmpty()) {
            return opened(target);
        }
        if (there.get().state() != ConnectionState.CONNECTED) {
            connections.reconnect(there.get().id());
        }
        return there.get().id();
    }

    private ConnectionId opened(Target target) throws VectorStoreException {
        Optional<ConnectionProfile> profile = ConnectionKey.profile(target.connection()).flatMap(profiles::find);
        OpenRequest request = opener.request(profile.orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND,
                "«" + target.connectionName() + "» is not open, and there is no profile of it.", "Leave it out of this set.")));
        try (var secrets = request.secrets()) {
            return connections.open(request).id();
        }
    }
}
