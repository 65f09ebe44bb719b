package org.vectorinspector.provider.local.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.RecordFailure;

/** Refuses collections and ids that the store cannot keep. */
final class SpecCheck {
    private static final int LONGEST_ID = 32_000;

    private SpecCheck() {
    }

    static CollectionDefinition definition(CollectionSpec spec) throws VectorStoreException {
        if (!spec.name().partition().isEmpty()) {
            throw Failures.invalid("The embedded database has no partitions.", "Leave the partition out.");
        }
        if (spec.spaces().size() != 1 || spec.spaces().getFirst().kind() != VectorKind.DENSE) {
            throw Failures.invalid("A collection of the embedded database has one space of dense vectors.", "Choose one space.");
        }
        VectorSpace space = spec.spaces().getFirst();
        if (!LocalProvider.METRICS.contains(space.metric())) {
            throw Failures.invalid("The embedded database has no metric " + space.metric() + ".", "Choose cosine, dot or Euclidean.");
        }
        if (space.dimension() > LocalProvider.MAX_DIMENSION) {
            throw Failures.invalid("A vector has " + LocalProvider.MAX_DIMENSION + " dimensions at most, not " + space.dimension() + ".", "");
        }
        return new CollectionDefinition(spec.name().name(), space.name(), space.dimension(), space.metric(), spec.metadata());
    }

    /** Returns which records have ids that the store cannot keep. */
    static List<RecordFailure> refusals(RecordBatch batch) {
        List<RecordFailure> refusals = new ArrayList<>();
        for (RecordId id : batch.ids()) {
            refusal(id).ifPresent(reason -> refusals.add(new RecordFailure(id, reason)));
        }
        return refusals;
    }

    private static Optional<String> refusal(RecordId id) {
        if (!(id instanceof RecordId.Text)) {
            return Optional.of("The embedded database has text ids; «" + id.text() + "» is of the kind " + id.kind() + ".");
        }
        return id.text().getBytes(StandardCharsets.UTF_8).length > LONGEST_ID
                ? Optional.of("The id that begins with «" + id.text().substring(0, 40) + "» is longer than " + LONGEST_ID + " bytes.")
                : Optional.empty();
    }

    static List<RecordBytes> records(RecordBatch batch) throws VectorStoreException {
        List<RecordBytes> records = new ArrayList<>(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            RecordId id = batch.ids().get(row);
            Optional<String> refusal = refusal(id);
            if (refusal.isPresent()) {
                throw Failures.invalid(refusal.get(), "Give the record a text of at most " + LONGEST_ID + " bytes as its id.");
            }
            records.add(new RecordBytes(id.text(), batch.documents().get(row), batch.metadata().get(row)));
        }
        return records;
    }
}
