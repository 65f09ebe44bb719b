package org.vectorinspector.provider.pinecone.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.http.BatchCalls;
import org.vectorinspector.http.RowSize;
import org.vectorinspector.http.TooLarge;
import org.vectorinspector.http.VectorRules;
import org.vectorinspector.http.WritePlan;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RowsJson;
import org.vectorinspector.json.VectorJson;

/**
 * Writes records by {@code upsert}, which replaces each as a whole, in requests below the 2 MB that Pinecone takes. A request that it
 * refuses is halved until the records that it does not like are found.
 */
final class RecordWriter {
    private static final BatchCalls CALLS = new BatchCalls(1_000, BatchCalls.USUAL_BYTES, new RowSize(RowSize.DECIMAL));
    private static final int REFUSED_AT_MOST = 20;

    private final Place place;
    private final RecordBatch batch;
    private final AtomicInteger refused = new AtomicInteger();

    private RecordWriter(Place place, RecordBatch batch) {
        this.place = place;
        this.batch = batch;
    }

    static List<RecordFailure> write(Place place, RecordBatch batch) throws VectorStoreException {
        WritePlan plan = plan(place.index(), place.documentKey(), batch);
        if (!place.index().sparse() && !plan.rows().isEmpty()) {
            VectorRules.check(batch.vectors().get(VectorSpace.DEFAULT), plan.rows(), place.index().dimension());
        }
        RecordWriter writer = new RecordWriter(place, batch);
        List<RecordFailure> failures = new ArrayList<>(plan.refused());
        failures.addAll(CALLS.run(batch, plan.rows(), writer::body, writer::send));
        return failures;
    }

    /** Returns which records an index can keep. */
    static WritePlan plan(PineconeIndex index, String documentKey, RecordBatch batch) {
        return WritePlan.of(batch, new RecordRules(index, documentKey)::refusal);
    }

    private List<RecordFailure> send(List<Integer> rows, JsonOutput body) throws VectorStoreException {
        try {
            place.calls().upsert(body);
            return List.of();
        } catch (VectorStoreException failure) {
            boolean ofRecords = failure.kind() == Kind.INVALID_REQUEST && !TooLarge.caused(failure);
            if (!ofRecords || refused.get() >= REFUSED_AT_MOST) {
                throw failure;
            }
            return rows.size() == 1 ? refused(rows.getFirst(), failure) : sendHalves(rows);
        }
    }

    private List<RecordFailure> refused(int row, VectorStoreException failure) {
        refused.incrementAndGet();
        return List.of(new RecordFailure(batch.ids().get(row), failure.getMessage()));
    }

    private List<RecordFailure> sendHalves(List<Integer> rows) throws VectorStoreException {
        int half = rows.size() / 2;
        List<RecordFailure> failures = new ArrayList<>();
        for (List<Integer> part : List.of(rows.subList(0, half), rows.subList(half, rows.size()))) {
            failures.addAll(send(part, body(part)));
        }
        return failures;
    }

    private JsonOutput body(List<Integer> rows) {
        JsonOutput body = new JsonOutput().beginObject().name("vectors");
        RowsJson.write(body, rows, this::record);
        Namespaces.write(body, place.namespace());
        return body.endObject();
    }

    private void record(JsonOutput body, int row) {
        body.beginObject().name("id").text(batch.ids().get(row).text());
        vector(body, "values", batch.vectors().get(VectorSpace.DEFAULT), row);
        vector(body, "sparseValues", batch.vectors().get(PineconeIndex.SPARSE), row);
        Metadata metadata = batch.metadata().get(row);
        Optional<String> document = batch.documents().get(row);
        if (!metadata.isEmpty() || document.isPresent()) {
            StoredMetadata.write(body.name("metadata"), metadata, document, place.documentKey());
        }
        body.endObject();
    }

    private static void vector(JsonOutput body, String name, VectorBlock block, int row) {
        if (block != null && block.has(row)) {
            VectorJson.write(body.name(name), block, row);
        }
    }
}
