package org.vectorinspector.provider.weaviate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.http.BatchCalls;
import org.vectorinspector.http.RowSize;
import org.vectorinspector.http.VectorRules;
import org.vectorinspector.http.WritePlan;
import org.vectorinspector.json.JsonOutput;

/**
 * Writes records by the batch call, which puts each in place of what has its id. The answer is 200 even when objects failed: each is
 * looked at. Properties are made beforehand, since a batch for a collection without them would let the server guess.
 */
final class RecordWriter {
    private static final int ROWS_AT_ONCE = 1_000;

    private final WeaviateApi api;
    private final CollectionDirectory directory;
    private final DocumentProperty documents;

    RecordWriter(WeaviateApi api, CollectionDirectory directory, DocumentProperty documents) {
        this.api = api;
        this.directory = directory;
        this.documents = documents;
    }

    /** Writes into a collection whose schema has just been read. */
    List<RecordFailure> write(WeaviateCollection collection, RecordBatch batch) throws VectorStoreException {
        NewProperties needed = NewProperties.of(collection, documents, batch);
        WritePlan plan = plan(collection, needed, batch);
        for (Map.Entry<String, VectorBlock> vectors : batch.vectors().entrySet()) {
            VectorRules.check(vectors.getValue(), plan.rows(), collection.dimension(vectors.getKey()));
        }
        makeProperties(collection, needed, batch, plan.rows());
        List<RecordFailure> failures = new ArrayList<>(plan.refused());
        BatchCalls calls = new BatchCalls(ROWS_AT_ONCE, BatchCalls.USUAL_BYTES, new RowSize(RowSize.DECIMAL));
        WriteBody bodies = new WriteBody(collection, needed.document());
        failures.addAll(calls.run(batch, plan.rows(), rows -> bodies.of(batch, rows), (rows, body) -> send(body, batch, rows)));
        return failures;
    }

    /** Returns which records a collection can keep when it gets the properties that they need. */
    WritePlan plan(WeaviateCollection collection, RecordBatch batch) {
        return plan(collection, NewProperties.of(collection, documents, batch), batch);
    }

    private static WritePlan plan(WeaviateCollection collection, NewProperties needed, RecordBatch batch) {
        return WritePlan.of(batch, new RecordRules(collection, needed)::refusal);
    }

    private void makeProperties(WeaviateCollection collection, NewProperties needed, RecordBatch batch, List<Integer> rows)
            throws VectorStoreException {
        boolean changed = false;
        for (Property property : needed.properties()) {
            if (rows.stream().anyMatch(row -> batch.metadata().get(row).keys().contains(property.name()))) {
                make(collection, property.name(), NewProperties.body(property));
                changed = true;
            }
        }
        boolean documentWritten = rows.stream().anyMatch(row -> batch.documents().get(row).isPresent());
        if (documentWritten && collection.document().isEmpty()) {
            String name = needed.document().orElseThrow();
            make(collection, name, NewProperties.documentBody(name));
            changed = true;
        }
        if (changed) {
            directory.forget(collection.shape().name());
            directory.shape(collection.name());
        }
    }

    /** Makes a property; that somebody else has made it meanwhile is just as good. */
    private void make(WeaviateCollection collection, String name, JsonOutput property) throws VectorStoreException {
        try {
            api.addProperty(collection.shape().name(), property);
        } catch (VectorStoreException failure) {
            boolean refused = failure.kind() == Kind.INVALID_REQUEST || failure.kind() == Kind.CONFLICT;
            if (!refused || directory.shape(collection.name()).property(name).isEmpty()) {
                throw failure;
            }
        }
    }

    private List<RecordFailure> send(JsonOutput body, RecordBatch batch, List<Integer> rows) throws VectorStoreException {
        List<Optional<String>> outcome = api.write(body, WriteOutcome::read);
        if (outcome.size() != rows.size()) {
            throw new VectorStoreException(Kind.SERVER_FAULT, "Weaviate answered for " + outcome.size() + " of " + rows.size()
                    + " written records.", "Write them again, or look at the server's log.");
        }
        List<RecordFailure> failures = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (outcome.get(i).isPresent()) {
                failures.add(new RecordFailure(batch.ids().get(rows.get(i)), WeaviateRefusals.sentence(outcome.get(i).get())));
            }
        }
        return failures;
    }
}
