package org.vectorinspector.provider.pinecone.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * What an index holds: said by its vector type, dimension and metric up to version 2026-04 of the API, by the fields of a schema
 * since 2026-07.
 *
 * @param sparse whether it holds sparse vectors alone
 * @param dimension of its dense vectors, 0 when it is sparse
 * @param metric in Pinecone's word
 * @param documentField the key of the text from which the index makes vectors itself; empty where it does not
 */
record IndexSchema(boolean sparse, int dimension, String metric, Optional<String> documentField) {
    /** The field of the dense vectors of the calls that this provider makes. */
    static final String DENSE = "_values";
    /** The field of their sparse vectors. */
    static final String SPARSE = "_sparse_values";
    static final String DENSE_TYPE = "dense_vector";
    static final String SPARSE_TYPE = "sparse_vector";

    private static final String TEXT_TYPE = "semantic_text";

    /** Reads a schema, whose sparse field stands beside the dense one in every index of dense vectors. */
    static IndexSchema of(Metadata schema) {
        Map<String, Map<String, Value>> byType = new LinkedHashMap<>();
        Optional<String> text = Optional.empty();
        for (Map.Entry<String, Value> field : fields(schema.get("fields").orElse(Value.nothing())).entrySet()) {
            String type = text(fields(field.getValue()), "type");
            byType.putIfAbsent(type, fields(field.getValue()));
            if (type.equals(TEXT_TYPE)) {
                text = Optional.of(field.getKey());
            }
        }
        boolean sparse = !byType.containsKey(DENSE_TYPE) && byType.containsKey(SPARSE_TYPE);
        Map<String, Value> vectors = byType.getOrDefault(DENSE_TYPE, byType.getOrDefault(TEXT_TYPE, Map.of()));
        int dimension = vectors.get("dimension") instanceof Value.Whole(long number) ? (int) number : 0;
        return new IndexSchema(sparse, sparse ? 0 : dimension, sparse ? "dotproduct" : text(vectors, "metric"), text);
    }

    private static Map<String, Value> fields(Value value) {
        return value instanceof Value.Fields(Map<String, Value> values) ? values : Map.of();
    }

    private static String text(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Text(String text) ? text : "";
    }
}
