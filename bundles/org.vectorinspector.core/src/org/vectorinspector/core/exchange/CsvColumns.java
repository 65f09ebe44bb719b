package org.vectorinspector.core.exchange;

import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.VectorSpace;

/** Names of columns: {@code vector} is the default space, {@code vector:x} space x, {@code metadata:y} a key y that is a column's name. */
final class CsvColumns {
    private static final Set<String> OWN = Set.of("id", "document", "vector");
    private static final String SPACE = "vector:";
    private static final String KEY = "metadata:";

    private CsvColumns() {
    }

    static String ofKey(String key) {
        boolean taken = OWN.contains(key) || key.startsWith(SPACE) || key.startsWith(KEY);
        return taken ? KEY + key : key;
    }

    static String ofSpace(String space) {
        return space.equals(VectorSpace.DEFAULT) ? "vector" : SPACE + space;
    }

    static Optional<String> space(String column) {
        if (column.equals("vector")) {
            return Optional.of(VectorSpace.DEFAULT);
        }
        return column.startsWith(SPACE) ? Optional.of(column.substring(SPACE.length())) : Optional.empty();
    }

    static String key(String column) {
        return column.startsWith(KEY) ? column.substring(KEY.length()) : column;
    }
}
