package org.vectorinspector.ui.browse.info;

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
 */
public record CollectionFacts(CollectionInfo info, Count count, ServerInfo server) {
    /** Asks the server; blocks. */
    public static CollectionFacts ask(BrowseServices services, CollectionRef collection) throws VectorStoreException {
        CollectionInfo info = services.catalog().describe(collection);
        Count count = services.catalog().count(collection);
        ServerInfo server = new Clients(services.connections()).call(collection.connection(), client -> client.serverInfo());
        return new CollectionFacts(info, count, server);
    }
}
