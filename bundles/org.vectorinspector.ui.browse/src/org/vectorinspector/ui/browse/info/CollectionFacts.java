package org.vectorinspector.ui.browse.info;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.ui.browse.parts.BrowseServices;

/**
 * What a server says about a collection and itself.
 *
 * @param info never null
 * @param count never null
 * @param server never null
 * @param indexes empty where the database makes none apart from the collection
 */
public record CollectionFacts(CollectionInfo info, Count count, ServerInfo server, Optional<CollectionIndexes> indexes) {
    /** Asks the server; blocks. */
    public static CollectionFacts ask(BrowseServices services, CollectionRef collection) throws VectorStoreException {
        CollectionInfo info = services.catalog().describe(collection);
        Count count = services.catalog().count(collection);
        Clients clients = new Clients(services.connections());
        ServerInfo server = clients.call(collection.connection(), client -> client.serverInfo());
        Optional<CollectionIndexes> indexes = clients.call(collection.connection(), client -> CollectionIndexes.ask(client, collection.collection()));
        return new CollectionFacts(info, count, server, indexes);
    }
}
