package org.vectorinspector.parquet.internal;

import java.util.Set;
import org.vectorinspector.api.model.VectorSpace;

/** Names of columns: those that every file of ours has, and {@code vector} for the default space, {@code vector:x} for space x. */
final class ColumnNames {
    static final String ID = "id";
    static final String ID_KIND = "id_kind";
    static final String DOCUMENT = "document";
    static final String METADATA = "metadata";

    private static final String VECTOR = "vector";
    private static final String SPACE = VECTOR + ":";
    private static final Set<String> OWN = Set.of(ID, ID_KIND, DOCUMENT, METADATA, VECTOR);

    private ColumnNames() {
    }

    static String ofSpace(String space) {
        return space.equals(VectorSpace.DEFAULT) ? VECTOR : SPACE + space;
    }

    /** Returns the space that a column of vectors is read into. */
    static String space(String column) {
        if (column.equals(VECTOR)) {
            return VectorSpace.DEFAULT;
        }
        return column.startsWith(SPACE) && column.length() > SPACE.length() ? column.substring(SPACE.length()) : column;
    }

    /** Tells whether a metadata key can have a column of its own name. */
    static boolean free(String key) {
        return !key.isBlank() && !OWN.contains(key) && !key.startsWith(SPACE);
    }
}
