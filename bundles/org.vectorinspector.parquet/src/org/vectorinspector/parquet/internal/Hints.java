package org.vectorinspector.parquet.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metric;

/**
 * What is known of a file from beside it.
 *
 * @param id name of the column of ids, empty to look for it
 * @param vectors how nearness is measured in each column that holds vectors; empty to look for them
 */
record Hints(Optional<String> id, Map<String, Metric> vectors) {
    static final Hints NONE = new Hints(Optional.empty(), Map.of());

    /** Returns the columns that may hold ids, the likeliest first. */
    List<String> ids() {
        return id.map(List::of).orElse(List.of(ColumnNames.ID, "_id"));
    }
}
