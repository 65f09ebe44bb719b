package org.vectorinspector.core.browse;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Sort;

/**
 * Says which records of a collection to look at, and in which order.
 *
 * @param collection never null
 * @param onServer the part of the filter that the server runs
 * @param here the part of the filter that is run here, on what the server brings
 * @param sort empty for the database's own order
 */
public record BrowseQuery(CollectionRef collection, Optional<Filter> onServer, Optional<Filter> here, Optional<Sort> sort) {
    public BrowseQuery {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(onServer, "onServer");
        Objects.requireNonNull(here, "here");
        Objects.requireNonNull(sort, "sort");
    }

    /** Returns a query for all records in the database's own order. */
    public static BrowseQuery all(CollectionRef collection) {
        return new BrowseQuery(collection, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Tells whether any filter is set. */
    public boolean filtered() {
        return onServer.isPresent() || here.isPresent();
    }
}
