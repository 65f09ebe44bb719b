package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import org.vectorinspector.standins.Json;

/** What Pinecone does not take into an index. */
final class UpsertRules {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_RECORDS = 1_000;
    private static final int LONGEST_ID = 512;
    private static final int MOST_METADATA = 40_960;

    private UpsertRules() {
    }

    static void checkSize(byte[] body, JsonNode vectors) {
        require(body.length <= MOST_BYTES,
                "message length too large: found " + body.length + " bytes, the limit is: " + MOST_BYTES + " bytes");
        require(vectors.isArray() && !vectors.isEmpty(), "Upsert request needs vectors");
        require(vectors.size() <= MOST_RECORDS, "Vector count of " + vectors.size() + " exceeds the limit of " + MOST_RECORDS);
    }

    static void check(StoredIndex index, JsonNode vector) {
        String id = vector.path("id").asText();
        require(!id.isEmpty() && id.length() <= LONGEST_ID, "Vector ID must have 1 to " + LONGEST_ID + " characters");
        require(id.chars().allMatch(c -> c > 0 && c < 128), "Vector ID must be ASCII, but got '" + id + "'");
        checkDense(index, vector.path("values"));
        checkSparse(index, vector.path("sparseValues"));
        checkMetadata(vector.path("metadata"));
    }

    private static void checkDense(StoredIndex index, JsonNode values) {
        if (index.sparse()) {
            require(values.isEmpty(), "Index is sparse, dense values are not allowed");
            return;
        }
        require(values.size() == index.dimension(),
                "Vector dimension " + values.size() + " does not match the dimension of the index " + index.dimension());
        boolean zeros = true;
        for (JsonNode value : values) {
            zeros &= value.doubleValue() == 0;
        }
        require(!zeros, "Dense vectors must contain at least one non-zero value.");
    }

    private static void checkSparse(StoredIndex index, JsonNode sparse) {
        int size = sparse.path("indices").size();
        require(size == sparse.path("values").size(), "Sparse indices and values must have the same length");
        require(!index.sparse() || size > 0, "Sparse vector must contain at least one value");
        require(size <= 1_000, "Sparse vector size " + size + " exceeds the limit of 1000");
    }

    private static void checkMetadata(JsonNode metadata) {
        if (Json.absent(metadata)) {
            return;
        }
        int bytes = metadata.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        require(bytes <= MOST_METADATA,
                "Metadata size is " + bytes + " bytes, which exceeds the limit of " + MOST_METADATA + " bytes per vector");
        metadata.properties().forEach(entry -> {
            require(!entry.getKey().isEmpty() && !entry.getKey().startsWith("$"), "Metadata field '" + entry.getKey() + "' is not allowed");
            require(keeps(entry.getValue()), "Metadata value must be a string, number, boolean or list of strings, got '" + entry.getValue()
                    + "' for field '" + entry.getKey() + "'");
        });
    }

    private static boolean keeps(JsonNode value) {
        if (value.isArray()) {
            boolean texts = true;
            for (JsonNode item : value) {
                texts &= item.isTextual();
            }
            return texts;
        }
        return value.isTextual() || value.isNumber() || value.isBoolean();
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw PineconeErrors.invalid(message);
        }
    }
}
