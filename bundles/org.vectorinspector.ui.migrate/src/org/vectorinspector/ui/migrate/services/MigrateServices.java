package org.vectorinspector.ui.migrate.services;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.ui.migrate.model.RunsModel;
import org.vectorinspector.ui.places.PlaceSources;

/**
 * What the perspective works with.
 *
 * @param connections never null
 * @param catalog never null
 * @param profiles never null
 * @param opener never null
 * @param copies never null
 * @param formats of files
 * @param runs never null
 * @param broker never null
 */
@Creatable
public record MigrateServices(ConnectionManager connections, CollectionCatalog catalog, ProfileStore profiles, ProfileConnections opener,
        CopyService copies, FileFormats formats, RunsModel runs, IEventBroker broker) {
    @Inject
    public MigrateServices {
    }

    /** Returns where collections are found. */
    public PlaceSources places() {
        return new PlaceSources(connections, catalog, profiles, opener);
    }

    /** Returns the open connection of a place, empty for a file and where it is not open. */
    public Optional<ManagedConnection> connection(CopyPlace place) {
        return place instanceof CopyPlace.InCollection in ? ConnectionKey.find(connections, in.connection()) : Optional.empty();
    }

    /** Returns how careful the connection of a place is, open or not. */
    public ConnectionRules rules(CopyPlace place) {
        return connection(place).map(ManagedConnection::rules).or(() -> place instanceof CopyPlace.InCollection in
                ? ConnectionKey.profile(in.connection()).flatMap(profiles::find).map(ConnectionProfile::rules) : Optional.empty())
                .orElse(ConnectionRules.NONE);
    }

    /** Returns the place of a collection of an open connection, empty where the connection is gone. */
    public Optional<CopyPlace> place(CollectionRef collection) {
        return connections.find(collection.connection())
                .map(known -> new CopyPlace.InCollection(ConnectionKey.of(known), known.name(), collection.collection()));
    }
}
