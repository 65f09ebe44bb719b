package org.vectorinspector.ui.browse.info;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.api.spi.IndexMaking;
import org.vectorinspector.api.spi.VectorConnection;

/**
 * The indexes of a collection that are made and dropped apart from it.
 *
 * @param present in the server's order
 * @param kinds that can be made, in the database's words
 * @param changeable whether this connection makes and drops them
 */
public record CollectionIndexes(List<CollectionIndex> present, List<String> kinds, boolean changeable) {
    public CollectionIndexes {
        present = List.copyOf(present);
        kinds = List.copyOf(kinds);
    }

    /** Asks the server; blocks. Empty where the database has no such indexes. */
    static Optional<CollectionIndexes> ask(VectorConnection client, CollectionName collection) throws VectorStoreException {
        Optional<IndexCatalog> catalog = client.capability(IndexCatalog.class);
        if (catalog.isEmpty()) {
            return Optional.empty();
        }
        boolean changeable = client.capability(IndexMaking.class).isPresent();
        return Optional.of(new CollectionIndexes(catalog.get().indexes(collection), catalog.get().indexKinds(), changeable));
    }
}
