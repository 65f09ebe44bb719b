package org.vectorinspector.ui.browse.parts;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.edit.RecordEditor;
import org.vectorinspector.core.search.SearchService;
import org.vectorinspector.ui.browse.model.CollectionViews;
import org.vectorinspector.ui.event.MoreLikeThis;
import org.vectorinspector.ui.event.RecordsSelected;
import org.vectorinspector.ui.event.UiTopics;

/**
 * What the views of collections and records work with.
 *
 * @param connections never null
 * @param catalog never null
 * @param search never null
 * @param editor never null
 * @param broker never null
 * @param views never null
 */
@Creatable
public record BrowseServices(ConnectionManager connections, CollectionCatalog catalog, SearchService search, RecordEditor editor,
        IEventBroker broker, CollectionViews views) {
    @Inject
    public BrowseServices {
    }

    /** Tells everybody which records are selected. */
    public void selected(CollectionRef collection, List<RecordId> records) {
        broker.post(UiTopics.RECORDS_SELECTED, new RecordsSelected(collection, records));
    }

    /** Asks for records like one record. */
    public void moreLike(CollectionRef collection, RecordId like) {
        broker.post(UiTopics.MORE_LIKE_THIS, new MoreLikeThis(collection, like));
    }

    /** Returns what a person calls the connection of a collection. */
    public String connectionName(CollectionRef collection) {
        return connections.find(collection.connection()).map(connection -> connection.name()).orElse("");
    }
}
