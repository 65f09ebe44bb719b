package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.exchange.RecordFile;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.session.ConnectionKey;

/** Finds the connections that places of a copy speak of, opens those of profiles, and finds the formats of files. */
final class Ends {
    private final ConnectionManager connections;
    private final ProfileConnections profiles;
    private final FileFormats formats;

    Ends(ConnectionManager connections, ProfileConnections profiles, FileFormats formats) {
        this.connections = connections;
        this.profiles = profiles;
        this.formats = formats;
    }

    /** Returns the records of a place. */
    Source source(CopyPlace place, CopyScope scope) throws VectorStoreException {
        return switch (place) {
            case CopyPlace.InCollection in -> source(reach(in), scope);
            case CopyPlace.InFile in -> {
                if (!(scope instanceof CopyScope.Everything)) {
                    throw new VectorStoreException(Kind.INVALID_REQUEST, "A file is copied as a whole.", "Leave the filter out.");
                }
                yield new FileSource(file(in));
            }
        };
    }

    /** Returns a file with what reads and writes it. */
    RecordFile file(CopyPlace.InFile place) throws VectorStoreException {
        return new RecordFile(place.file(), formats.need(place.format()));
    }

    private static Source source(Reach reach, CopyScope scope) {
        return switch (scope) {
            case CopyScope.Everything all -> new CollectionSource(reach, Optional.empty());
            case CopyScope.Matching(var filter) -> new CollectionSource(reach, Optional.of(filter));
            case CopyScope.Chosen(var ids) -> new ChosenSource(reach, ids);
        };
    }

    TargetFacts facts(CopyPlace place) throws VectorStoreException {
        return switch (place) {
            case CopyPlace.InCollection in -> TargetFacts.of(in, reach(in));
            case CopyPlace.InFile in -> TargetFacts.of(in, formats.need(in.format()));
        };
    }

    /** Returns what may help when calls to a place fail for a while. */
    Patience.Mending mending(CopyPlace place) throws VectorStoreException {
        return switch (place) {
            case CopyPlace.InCollection in -> oneAtATime(reach(in));
            case CopyPlace.InFile in -> () -> { };
        };
    }

    /** Several writers find out at once that a server is gone; the first one connects again, and the others find it done. */
    private static Patience.Mending oneAtATime(Reach reach) {
        ReentrantLock lock = new ReentrantLock();
        return () -> {
            lock.lock();
            try {
                reach.mend();
            } finally {
                lock.unlock();
            }
        };
    }

    /** Returns the kind of database of a place, empty for a file. */
    Optional<ProviderDescriptor> provider(CopyPlace place) throws VectorStoreException {
        return place instanceof CopyPlace.InCollection in ? Optional.of(reach(in).managed().provider()) : Optional.empty();
    }

    /** Returns the open connection of a place, empty for a file and where it is not open. */
    Optional<ManagedConnection> open(CopyPlace place) {
        return place instanceof CopyPlace.InCollection in ? ConnectionKey.find(connections, in.connection()) : Optional.empty();
    }

    /** Returns a collection within reach, connected. */
    Reach reach(CopyPlace.InCollection place) throws VectorStoreException {
        Optional<ManagedConnection> open = open(place);
        if (open.isPresent() && open.get().state() == ConnectionState.CONNECTED) {
            return new Reach(connections, open.get().id(), place.collection());
        }
        Optional<ProfileId> profile = ConnectionKey.profile(place.connection());
        if (profile.isPresent()) {
            return new Reach(connections, profiles.open(profile.get()).id(), place.collection());
        }
        if (open.isEmpty()) {
            throw new VectorStoreException(Kind.NOT_FOUND, "The connection «" + place.connectionName() + "» is not open.", "Open it and try again.");
        }
        connections.reconnect(open.get().id());
        return new Reach(connections, open.get().id(), place.collection());
    }
}
