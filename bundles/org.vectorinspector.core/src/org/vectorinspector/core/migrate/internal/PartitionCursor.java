package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import org.vectorinspector.api.model.Cursor;

/**
 * A place in a collection with all of its partitions.
 *
 * @param partition in which the reading is
 * @param inside where there, empty for its beginning
 */
record PartitionCursor(String partition, Optional<Cursor> inside) {
    Cursor write() {
        return new Cursor(partition.length() + ":" + partition + inside.map(cursor -> "+" + cursor.value()).orElse(""));
    }

    static PartitionCursor read(Cursor cursor) {
        String text = cursor.value();
        int colon = text.indexOf(':');
        int end = colon + 1 + Integer.parseInt(text.substring(0, colon));
        return new PartitionCursor(text.substring(colon + 1, end), end == text.length() ? Optional.empty()
                : Optional.of(new Cursor(text.substring(end + 1))));
    }
}
