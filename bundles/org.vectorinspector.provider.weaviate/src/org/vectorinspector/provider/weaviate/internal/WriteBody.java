package org.vectorinspector.provider.weaviate.internal;

import java.util.Map;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RowsJson;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.json.VectorJson;

/**
 * Writes the body of a batch.
 *
 * @param collection that takes the records
 * @param document the property of their documents, there by now
 */
record WriteBody(WeaviateCollection collection, Optional<String> document) {
    JsonOutput of(RecordBatch batch, List<Integer> rows) {
        JsonOutput body = new JsonOutput().beginObject().name("objects");
        return RowsJson.write(body, rows, (out, row) -> write(out, batch, row)).endObject();
    }

    private void write(JsonOutput out, RecordBatch batch, int row) {
        out.beginObject().name("class").text(collection.shape().name()).name("id").text(batch.ids().get(row).text());
        if (!collection.tenant().isEmpty()) {
            out.name("tenant").text(collection.tenant());
        }
        out.name("properties").beginObject();
        batch.documents().get(row).ifPresent(text -> out.name(document.orElseThrow()).text(text));
        batch.metadata().get(row).values().forEach((key, value) -> ValueJson.write(out.name(key), value));
        out.endObject();
        writeVectors(out, batch.vectors(), row);
        out.endObject();
    }

    private void writeVectors(JsonOutput out, Map<String, VectorBlock> vectors, int row) {
        for (Space space : collection.shape().spaces()) {
            if (!space.named() && has(vectors, space, row)) {
                VectorJson.write(out.name("vector"), vectors.get(space.name()), row);
            }
        }
        List<Space> named = collection.shape().spaces().stream().filter(space -> space.named() && has(vectors, space, row)).toList();
        if (!named.isEmpty()) {
            out.name("vectors").beginObject();
            named.forEach(space -> VectorJson.write(out.name(space.name()), vectors.get(space.name()), row));
            out.endObject();
        }
    }

    private static boolean has(Map<String, VectorBlock> vectors, Space space, int row) {
        VectorBlock block = vectors.get(space.name());
        return block != null && block.has(row);
    }
}
