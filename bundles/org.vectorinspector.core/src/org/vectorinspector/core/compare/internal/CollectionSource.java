package org.vectorinspector.core.compare.internal;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.compare.ComparedSource;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.scan.RecordScan;

/** A collection of an open connection as a side; failures reach the connection's state. */
final class CollectionSource implements ComparedSource {
    private static final int PAGE = 1_000;

    private final Clients clients;
    private final CollectionRef collection;
    private final String title;

    CollectionSource(Clients clients, CollectionRef collection, String title) {
        this.clients = Objects.requireNonNull(clients, "clients");
        this.collection = Objects.requireNonNull(collection, "collection");
        this.title = Objects.requireNonNull(title, "title");
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public CollectionInfo describe() throws VectorStoreException {
        return clients.call(collection.connection(), client -> client.describe(collection.collection()));
    }

    @Override
    public Optional<Count> count() throws VectorStoreException {
        return Optional.of(clients.call(collection.connection(), client -> client.count(collection.collection(), Optional.empty())));
    }

    @Override
    public RecordScan scan(RecordFields fields) throws VectorStoreException {
        VectorConnection client = clients.call(collection.connection(), known -> known);
        int page = Math.min(PAGE, client.limits().pageRecords());
        return new Reported(new CollectionScan(client, collection.collection(), PageRequest.first(page, fields), FilterPlan.NONE));
    }

    /** A scan whose failures reach the connection's state. */
    private final class Reported implements RecordScan {
        private final RecordScan scan;

        Reported(RecordScan scan) {
            this.scan = scan;
        }

        @Override
        public Optional<RecordPage> next() throws VectorStoreException {
            return clients.call(collection.connection(), client -> scan.next());
        }

        @Override
        public void close() throws VectorStoreException {
            scan.close();
        }
    }
}
