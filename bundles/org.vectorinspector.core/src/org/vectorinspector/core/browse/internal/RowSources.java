package org.vectorinspector.core.browse.internal;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.RowAccess;
import org.vectorinspector.core.browse.BrowseQuery;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionManager;

/** Chooses at each call how to get at rows, because a reconnect may bring a client with other abilities. */
public final class RowSources implements RowSource {
    private static final int PARALLEL = 2;

    private final Clients clients;
    private final BrowseQuery query;
    private final CursorWalk walk;

    private RowSources(Clients clients, BrowseQuery query, LongConsumer walked) {
        this.clients = clients;
        this.query = query;
        this.walk = new CursorWalk(query.here(), walked);
    }

    /** Returns the rows of a query. */
    public static RowSource of(ConnectionManager connections, BrowseQuery query, LongConsumer walked) {
        return new RowSources(new Clients(connections), query, walked);
    }

    @Override
    public int parallel() {
        return query.here().isPresent() ? 1 : PARALLEL;
    }

    @Override
    public Optional<Count> count() throws VectorStoreException {
        walk.restart();
        if (query.here().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(clients.call(query.collection().connection(),
                client -> client.count(query.collection().collection(), query.onServer())));
    }

    @Override
    public Rows load(long page, int size) throws VectorStoreException {
        return clients.call(query.collection().connection(), client -> {
            Optional<RowAccess> jumps = client.capability(RowAccess.class).filter(able -> query.here().isEmpty());
            if (jumps.isEmpty()) {
                return walk.load(page, size, request -> client.page(query.collection().collection(), with(request)));
            }
            RecordPage first = jumps.get().pageAt(query.collection().collection(), page * size, with(first(size)));
            return Gather.full(first, size, cursor -> client.page(query.collection().collection(), with(first(size)).from(cursor)));
        });
    }

    private static PageRequest first(int size) {
        return PageRequest.first(size, RecordFields.TEXTS);
    }

    private PageRequest with(PageRequest plain) {
        PageRequest filtered = query.onServer().map(plain::where).orElse(plain);
        return query.sort().map(filtered::sortedBy).orElse(filtered);
    }
}
