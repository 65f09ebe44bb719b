package org.vectorinspector.provider.pgvector.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordFields;

/**
 * What a table or view looks like, and which of its columns is what of a record.
 *
 * @param name with its schema, never the default one's empty name
 * @param identity changes when the table is dropped and made anew, or altered
 * @param key what tells rows apart
 * @param readOnly why nothing can be written, empty where it can
 * @param document the column of the text
 * @param bag the JSON column whose keys are keys of the metadata
 * @param columns the columns that are keys of the metadata themselves
 * @param vectors at least one
 * @param metadata what the table says about itself
 * @param details for a person to read
 */
record TableLayout(CollectionName name, String identity, RowKey key, Optional<String> readOnly, Optional<String> document,
        Optional<String> bag, List<PlainColumn> columns, List<VectorColumn> vectors, Metadata metadata, Map<String, String> details) {
    TableLayout {
        columns = List.copyOf(columns);
        vectors = List.copyOf(vectors);
    }

    /** Returns the table's name as SQL. */
    String sqlName() {
        return Sql.quoted(name.partition()) + "." + Sql.quoted(name.name());
    }

    /** Returns the bag as an expression of type jsonb. */
    Optional<String> bagValue() {
        return bag.map(column -> "t." + Sql.quoted(column) + "::jsonb");
    }

    /** Returns the column that is this key of the metadata, empty where it is a key within the bag. */
    Optional<PlainColumn> column(String key) {
        return columns.stream().filter(column -> column.name().equals(key)).findFirst();
    }

    /** Returns the name within the bag of a key that is no column; {@code bag.key} stands for a key that a column has, too. */
    String keyInBag(String key) {
        String prefix = bag.orElse("") + ".";
        boolean hidden = key.startsWith(prefix) && column(key.substring(prefix.length())).isPresent();
        return hidden ? key.substring(prefix.length()) : key;
    }

    /** Returns the key of the metadata that a key within the bag becomes. */
    String keyOfBag(String inBag) {
        return column(inBag).isPresent() ? bag.orElseThrow() + "." + inBag : inBag;
    }

    List<VectorColumn> wanted(RecordFields fields) {
        return vectors.stream().filter(column -> fields.wants(column.space())).toList();
    }

    VectorColumn vector(String space) throws VectorStoreException {
        return vectors.stream().filter(column -> column.space().equals(space)).findFirst()
                .orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST,
                        "«" + name.name() + "» has no vector space «" + space + "».",
                        "It has " + String.join(", ", vectors.stream().map(VectorColumn::space).toList()) + "."));
    }

    /** Throws when nothing can be written. */
    void checkWritable() throws VectorStoreException {
        if (readOnly.isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, readOnly.get(), "It can be browsed and searched.");
        }
    }

    CollectionInfo info(CollectionName asked) {
        return new CollectionInfo(asked, vectors.stream().map(VectorColumn::toSpace).toList(), key.kinds(), metadata, details);
    }
}
