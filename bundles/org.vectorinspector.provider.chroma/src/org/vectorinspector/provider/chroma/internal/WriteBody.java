package org.vectorinspector.provider.chroma.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RowsJson;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.json.VectorJson;

/** Writes the body of {@code upsert}; numbers go as base64 of little-endian floats where the server takes that. */
final class WriteBody {
    private final boolean base64;

    WriteBody(boolean base64) {
        this.base64 = base64;
    }

    /**
     * Returns a body.
     *
     * @param rows of the batch that are written
     * @param old what is there by now: metadata keys of it that are not written are sent as null, which removes them
     */
    JsonOutput of(RecordBatch batch, List<Integer> rows, Map<RecordId, VectorRecord> old) {
        JsonOutput out = new JsonOutput().beginObject().name("ids").beginArray();
        rows.forEach(row -> out.text(batch.ids().get(row).text()));
        VectorBlock vectors = batch.vectors().get(VectorSpace.DEFAULT);
        RowsJson.write(out.endArray().name("embeddings"), rows, (part, row) -> vector(part, vectors, row));
        out.name("documents").beginArray();
        rows.forEach(row -> batch.documents().get(row).ifPresentOrElse(out::text, out::nothing));
        out.endArray().name("metadatas").beginArray();
        for (int row : rows) {
            VectorRecord before = old.get(batch.ids().get(row));
            metadata(out, batch.metadata().get(row), before == null ? Metadata.EMPTY : before.metadata());
        }
        return out.endArray().endObject();
    }

    private void vector(JsonOutput out, VectorBlock block, int row) {
        if (!base64 || !(block instanceof DenseBlock dense)) {
            VectorJson.write(out, block, row);
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(dense.dimension() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(dense.values(), dense.offset(row), dense.dimension());
        out.text(Base64.getEncoder().encodeToString(bytes.array()));
    }

    private static void metadata(JsonOutput out, Metadata now, Metadata before) {
        boolean nothing = now.isEmpty() && before.isEmpty();
        if (nothing) {
            out.nothing();
            return;
        }
        out.beginObject();
        now.values().forEach((key, value) -> ValueJson.write(out.name(key), value));
        before.keys().stream().filter(key -> !now.keys().contains(key)).forEach(key -> out.name(key).nothing());
        out.endObject();
    }
}
