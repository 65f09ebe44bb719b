package org.vectorinspector.core.catalog.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.spi.PartitionedCatalog;
import org.vectorinspector.api.spi.PartitionedCollections;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.CollectionsUpdated;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.EventPoster;

/** Asks the connection's client each time: nothing here can be out of date. */
@Component
public final class DefaultCollectionCatalog implements CollectionCatalog {
    private final ConnectionManager connections;
    private final Clients clients;
    private final EventPoster events;

    /** Makes a catalog over these connections. */
    @Activate
    public DefaultCollectionCatalog(@Reference ConnectionManager connections, @Reference EventPoster events) {
        this.connections = connections;
        this.clients = new Clients(connections);
        this.events = events;
    }

    @Override
    public List<String> partitions(ConnectionId connection) throws VectorStoreException {
        return clients.call(connection, client -> {
            Optional<PartitionedCatalog> catalog = client.capability(PartitionedCatalog.class);
            return catalog.isPresent() ? catalog.get().partitions() : List.of();
        });
    }

    @Override
    public Optional<String> defaultPartition(ConnectionId connection) throws VectorStoreException {
        return clients.call(connection, client -> client.capability(PartitionedCatalog.class).map(PartitionedCatalog::defaultPartition));
    }

    @Override
    public List<CollectionName> collections(ConnectionId connection, String partition) throws VectorStoreException {
        return clients.call(connection, client -> {
            Optional<PartitionedCatalog> catalog = client.capability(PartitionedCatalog.class);
            boolean all = partition.isEmpty() || catalog.isEmpty();
            return all ? client.collections() : catalog.get().collections(partition);
        });
    }

    @Override
    public List<CollectionName> partitionsOf(CollectionRef collection) throws VectorStoreException {
        return clients.call(collection.connection(), client -> {
            Optional<PartitionedCollections> inner = client.capability(PartitionedCollections.class);
            return inner.isPresent() ? inner.get().partitions(collection.collection()) : List.of();
        });
    }

    @Override
    public CollectionInfo describe(CollectionRef collection) throws VectorStoreException {
        return clients.call(collection.connection(), client -> client.describe(collection.collection()));
    }

    @Override
    public Count count(CollectionRef collection) throws VectorStoreException {
        return clients.call(collection.connection(), client -> client.count(collection.collection(), Optional.empty()));
    }

    @Override
    public CollectionName create(ConnectionId connection, CollectionSpec spec) throws VectorStoreException {
        CollectionName listed = clients.call(connection, client -> {
            client.create(spec);
            return listed(client, spec.name());
        });
        events.post(ConnectionTopics.COLLECTIONS_UPDATED, new CollectionsUpdated(connection));
        return listed;
    }

    @Override
    public void drop(CollectionRef collection) throws VectorStoreException {
        clients.run(collection.connection(), client -> client.drop(collection.collection()));
        boolean active = connections.find(collection.connection()).flatMap(ManagedConnection::activeCollection)
                .filter(collection.collection()::equals).isPresent();
        if (active) {
            connections.activateCollection(collection.connection(), Optional.empty());
        }
        events.post(ConnectionTopics.COLLECTIONS_UPDATED, new CollectionsUpdated(collection.connection()));
    }

    /** A name without a partition means the default one, which lists write out. */
    private static CollectionName listed(VectorConnection client, CollectionName name) {
        Optional<PartitionedCatalog> catalog = name.partition().isEmpty() ? client.capability(PartitionedCatalog.class) : Optional.empty();
        return catalog.map(known -> new CollectionName(name.name(), known.defaultPartition())).orElse(name);
    }
}
