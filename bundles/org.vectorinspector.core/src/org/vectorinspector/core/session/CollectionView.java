package org.vectorinspector.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;

/**
 * How an open collection was looked at.
 *
 * @param connection the {@link ConnectionKey} of its connection
 * @param connectionName what a person called the connection
 * @param collection which one
 * @param tab the inner tab in front, such as {@code data}
 * @param filter as it was typed, empty for none
 * @param sort empty for the database's own order
 * @param columns of the table of records
 */
public record CollectionView(String connection, String connectionName, CollectionName collection, String tab, String filter, Optional<Sort> sort,
        ColumnLayout columns) {
    public CollectionView {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(connectionName, "connectionName");
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(tab, "tab");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(columns, "columns");
    }

    /** Returns the view of a collection that is opened for the first time. */
    public static CollectionView fresh(String connection, String connectionName, CollectionName collection) {
        return new CollectionView(connection, connectionName, collection, "", "", Optional.empty(), ColumnLayout.NONE);
    }

    /** Returns the same view with other columns. */
    public CollectionView with(ColumnLayout layout) {
        return new CollectionView(connection, connectionName, collection, tab, filter, sort, layout);
    }

    /** Tells whether this is a view of the same collection. */
    public boolean isOf(String otherConnection, CollectionName otherCollection) {
        return connection.equals(otherConnection) && collection.equals(otherCollection);
    }

    Value save() {
        Metadata saved = Metadata.of("connection", Value.of(connection)).with("connectionName", Value.of(connectionName))
                .with("collection", Value.of(collection.name())).with("partition", Value.of(collection.partition()))
                .with("tab", Value.of(tab)).with("filter", Value.of(filter));
        if (sort.isPresent()) {
            saved = saved.with("sort", Saved.object(Metadata.of("key", Value.of(sort.get().key())).with("descending", Value.of(sort.get().descending()))));
        }
        return Saved.object(saved.with("columns", new Value.Items(columns.columns().stream().map(ColumnView::save).toList())));
    }

    /** Returns the view, empty where it was not saved whole. */
    static Optional<CollectionView> read(Map<String, Value> saved) {
        String connection = Saved.text(saved, "connection");
        String name = Saved.text(saved, "collection");
        if (connection.isBlank() || name.isBlank()) {
            return Optional.empty();
        }
        List<ColumnView> columns = new ArrayList<>();
        Saved.objects(saved, "columns").forEach(column -> ColumnView.read(column).ifPresent(columns::add));
        return Optional.of(new CollectionView(connection, Saved.text(saved, "connectionName"),
                new CollectionName(name, Saved.text(saved, "partition")), Saved.text(saved, "tab"), Saved.text(saved, "filter"), sort(saved),
                new ColumnLayout(columns)));
    }

    private static Optional<Sort> sort(Map<String, Value> saved) {
        if (saved.get("sort") instanceof Value.Fields(Map<String, Value> sort) && !Saved.text(sort, "key").isBlank()) {
            return Optional.of(new Sort(Saved.text(sort, "key"), Saved.flag(sort, "descending")));
        }
        return Optional.empty();
    }
}
