package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A field of a query.
 *
 * @param name never blank
 * @param arguments by name; values without quotes are {@link GraphQlWord}s
 * @param fields what is selected within
 */
record GraphQlField(String name, ObjectNode arguments, List<GraphQlField> fields) {
    Optional<GraphQlField> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
}
