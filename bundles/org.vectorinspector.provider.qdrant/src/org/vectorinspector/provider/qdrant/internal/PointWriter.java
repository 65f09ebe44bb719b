package org.vectorinspector.provider.qdrant.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.http.BatchCalls;
import org.vectorinspector.http.RowSize;
import org.vectorinspector.http.WritePlan;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RowsJson;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.json.VectorJson;

/**
 * Writes points; Qdrant replaces the one of the same id as a whole. A call stays far below the 32 MB that servers take as they come, so
 * that others can be made while it is under way.
 */
final class PointWriter {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final RowSize SIZE = new RowSize(RowSize.DECIMAL);

    private final QdrantApi api;

    PointWriter(QdrantApi api) {
        this.api = api;
    }

    List<RecordFailure> write(QdrantCollection collection, RecordBatch batch) throws VectorStoreException {
        WritePlan plan = plan(collection, batch);
        for (Map.Entry<String, VectorBlock> entry : batch.vectors().entrySet()) {
            if (collection.space(entry.getKey()).isPresent()) {
                SpaceRules.check(collection.space(entry.getKey()).get(), entry.getValue(), plan.rows());
            }
        }
        BatchCalls calls = new BatchCalls(Math.min(collection.writeCap(), ROWS_AT_ONCE), BatchCalls.USUAL_BYTES, SIZE);
        List<RecordFailure> failures = new ArrayList<>(plan.refused());
        failures.addAll(calls.run(batch, plan.rows(), rows -> body(collection, batch, rows), (rows, body) -> {
            api.upsert(collection.name(), body);
            return List.of();
        }));
        return failures;
    }

    /** Returns which records a collection can keep. */
    static WritePlan plan(QdrantCollection collection, RecordBatch batch) {
        return WritePlan.of(batch, new RecordRules(collection)::refusal);
    }

    private static JsonOutput body(QdrantCollection collection, RecordBatch batch, List<Integer> rows) {
        Map<String, VectorBlock> vectors = new LinkedHashMap<>();
        batch.vectors().forEach((name, block) -> collection.space(name).ifPresent(space -> vectors.put(space.key(), block)));
        JsonOutput body = new JsonOutput().beginObject().name("points");
        return RowsJson.write(body, rows, (out, row) -> point(out, collection, vectors, batch, row)).endObject();
    }

    private static void point(JsonOutput out, QdrantCollection collection, Map<String, VectorBlock> vectors, RecordBatch batch, int row) {
        PointIds.write(out.beginObject().name("id"), batch.ids().get(row));
        vectors(out.name("vector"), vectors, row);
        out.name("payload").beginObject();
        batch.documents().get(row).ifPresent(text -> out.name(collection.documentKey()).text(text));
        batch.metadata().get(row).values().forEach((key, value) -> ValueJson.write(out.name(key), value));
        out.endObject().endObject();
    }

    /** Writes the one vector without a name as it is, all others by their names. */
    private static void vectors(JsonOutput out, Map<String, VectorBlock> vectors, int row) {
        if (namelessOnly(vectors, row)) {
            VectorJson.write(out, vectors.get(""), row);
            return;
        }
        out.beginObject();
        for (Map.Entry<String, VectorBlock> own : vectors.entrySet()) {
            if (own.getValue().has(row)) {
                VectorJson.write(out.name(own.getKey()), own.getValue(), row);
            }
        }
        out.endObject();
    }

    private static boolean namelessOnly(Map<String, VectorBlock> vectors, int row) {
        boolean nameless = false;
        for (Map.Entry<String, VectorBlock> own : vectors.entrySet()) {
            if (own.getValue().has(row)) {
                nameless = own.getKey().isEmpty();
                if (!nameless) {
                    return false;
                }
            }
        }
        return nameless;
    }
}
