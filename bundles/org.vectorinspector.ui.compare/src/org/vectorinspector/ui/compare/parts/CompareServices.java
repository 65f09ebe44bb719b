package org.vectorinspector.ui.compare.parts;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.compare.CollectionComparer;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.ui.places.PlaceSources;

/**
 * What the perspective works with.
 *
 * @param connections never null
 * @param catalog never null
 * @param comparer never null
 * @param profiles never null
 * @param opener never null
 * @param broker never null
 */
@Creatable
public record CompareServices(ConnectionManager connections, CollectionCatalog catalog, CollectionComparer comparer, ProfileStore profiles,
        ProfileConnections opener, IEventBroker broker) {
    @Inject
    public CompareServices {
    }

    /** Returns where collections are found. */
    public PlaceSources places() {
        return new PlaceSources(connections, catalog, profiles, opener);
    }

    /** Returns what a person calls the connection of a collection. */
    public String connectionName(CollectionRef collection) {
        return connections.find(collection.connection()).map(connection -> connection.name()).orElse("");
    }

    /** Returns a whole record, none where it is not there any more. Blocks. */
    public List<VectorRecord> fetch(CollectionRef collection, RecordId id) throws VectorStoreException {
        return new Clients(connections).call(collection.connection(),
                client -> client.fetch(collection.collection(), List.of(id), RecordFields.ALL)).rows();
    }
}
