package org.vectorinspector.core.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorSpace;

/**
 * What is known of the records of a file before the first one is written.
 *
 * @param origin the collection that they come from
 * @param database where it is, such as {@code qdrant}; {@code file} for another file
 * @param ids the kinds of ids that may come
 * @param spaces the vector spaces, in the order of their columns
 * @param keys what the values of each metadata key are, in the order of their columns
 */
public record FileLayout(CollectionName origin, String database, List<IdKind> ids, List<VectorSpace> spaces, Map<String, ColumnType> keys) {
    public FileLayout {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(database, "database");
        ids = List.copyOf(ids);
        spaces = List.copyOf(spaces);
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
}
