package org.vectorinspector.ui.places;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;

/**
 * Where collections are found.
 *
 * @param connections never null
 * @param catalog never null
 * @param profiles never null
 * @param opener opens profiles
 */
public record PlaceSources(ConnectionManager connections, CollectionCatalog catalog, ProfileStore profiles, ProfileConnections opener) {
    /** Returns the connections that can be asked. */
    public List<ManagedConnection> open() {
        return connections.connections().stream().filter(connection -> connection.state() == ConnectionState.CONNECTED).toList();
    }

    /** Returns the profiles of which no connection can be asked. */
    public List<ConnectionProfile> closed() {
        return profiles.profiles().stream().filter(profile -> open().stream().noneMatch(connection -> isOf(connection, profile.id()))).toList();
    }

    /** Returns the collections of all partitions; where partitions divide a collection, these stand in its place. Blocks. */
    public List<CollectionName> collections(ConnectionId connection) throws VectorStoreException {
        List<CollectionName> all = new ArrayList<>();
        List<String> partitions = catalog.partitions(connection);
        for (String partition : partitions.isEmpty() ? List.of("") : partitions) {
            for (CollectionName name : catalog.collections(connection, partition)) {
                List<CollectionName> inner = catalog.partitionsOf(new CollectionRef(connection, name));
                all.addAll(inner.isEmpty() ? List.of(name) : inner);
            }
        }
        return all;
    }

    private static boolean isOf(ManagedConnection connection, ProfileId profile) {
        return connection.profile().filter(profile::equals).isPresent();
    }
}
