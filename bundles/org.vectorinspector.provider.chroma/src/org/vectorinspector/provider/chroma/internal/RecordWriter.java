package org.vectorinspector.provider.chroma.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.http.BatchCalls;
import org.vectorinspector.http.RowSize;
import org.vectorinspector.http.VectorRules;
import org.vectorinspector.http.WritePlan;
import org.vectorinspector.json.JsonOutput;

/**
 * Writes records so that each replaces what was there as a whole. Chroma's {@code upsert} merges: it keeps metadata keys and a
 * document that are not sent. Keys that go are therefore sent as null, and a record whose document goes is deleted first, the only
 * way that the API has; should writing it fail then, the old record is written back.
 */
final class RecordWriter {
    private static final int BYTES_AT_ONCE = 8_000_000;
    private static final int ROWS_AT_ONCE = 2_000;

    private final ChromaApi api;
    private final RecordsById records;
    private final Greeting server;

    RecordWriter(ChromaApi api, RecordsById records, Greeting server) {
        this.api = api;
        this.records = records;
        this.server = server;
    }

    List<RecordFailure> write(ChromaCollection collection, RecordBatch batch) throws VectorStoreException {
        return send(collection, batch, rows -> replace(collection, batch, rows));
    }

    /** Writes records that are not there, without looking for old ones. */
    List<RecordFailure> insert(ChromaCollection collection, RecordBatch batch) throws VectorStoreException {
        return send(collection, batch, rows -> api.upsert(collection, new WriteBody(server.base64()).of(batch, rows, Map.of())));
    }

    private List<RecordFailure> send(ChromaCollection collection, RecordBatch batch, BatchCalls.Call call) throws VectorStoreException {
        WritePlan plan = plan(batch);
        if (plan.rows().isEmpty()) {
            return plan.refused();
        }
        VectorRules.check(batch.vectors().get(VectorSpace.DEFAULT), plan.rows(), collection.dimension());
        RowSize size = new RowSize(server.base64() ? RowSize.BASE64 : RowSize.DECIMAL);
        BatchCalls calls = new BatchCalls(Math.min(server.maxBatch(), ROWS_AT_ONCE), BYTES_AT_ONCE, size);
        List<RecordFailure> failures = new ArrayList<>(plan.refused());
        failures.addAll(calls.run(batch, plan.rows(), call));
        return failures;
    }

    /** Returns which records this server can keep. */
    WritePlan plan(RecordBatch batch) {
        return WritePlan.of(batch, new RecordRules(server.lists())::refusal);
    }

    private void replace(ChromaCollection collection, RecordBatch batch, List<Integer> rows) throws VectorStoreException {
        Map<RecordId, VectorRecord> old = old(collection, batch, rows);
        List<RecordId> losing = rows.stream().filter(row -> batch.documents().get(row).isEmpty()).map(batch.ids()::get)
                .filter(id -> old.containsKey(id) && old.get(id).document().isPresent()).toList();
        JsonOutput body = new WriteBody(server.base64()).of(batch, rows, old);
        if (losing.isEmpty()) {
            api.upsert(collection, body);
            return;
        }
        RecordBatch backup = records.fetch(collection, losing, RecordFields.ALL);
        records.delete(collection, losing);
        try {
            api.upsert(collection, body);
        } catch (VectorStoreException failure) {
            restore(collection, backup, failure);
            throw failure;
        }
    }

    private void restore(ChromaCollection collection, RecordBatch backup, VectorStoreException failure) throws VectorStoreException {
        List<Integer> all = java.util.stream.IntStream.range(0, backup.size()).boxed().toList();
        try {
            api.upsert(collection, new WriteBody(server.base64()).of(backup, all, Map.of()));
        } catch (VectorStoreException second) {
            failure.addSuppressed(second);
            String lost = String.join(", ", backup.ids().stream().map(RecordId::text).toList());
            throw new VectorStoreException(Kind.SERVER_FAULT, "Writing failed while these records were being replaced: " + lost + ".",
                    "Write them again: they may be gone on the server.", failure);
        }
    }

    /** Returns what of the records is there already: their metadata, and their documents where one may go. */
    private Map<RecordId, VectorRecord> old(ChromaCollection collection, RecordBatch batch, List<Integer> rows) throws VectorStoreException {
        if (collection.dimension() == 0) {
            return Map.of();
        }
        boolean documentsMayGo = rows.stream().anyMatch(row -> batch.documents().get(row).isEmpty());
        List<RecordId> ids = rows.stream().map(batch.ids()::get).toList();
        Map<RecordId, VectorRecord> old = new LinkedHashMap<>();
        records.fetch(collection, ids, new RecordFields(documentsMayGo, true, java.util.Set.of())).rows().forEach(item -> old.put(item.id(), item));
        return old;
    }
}
