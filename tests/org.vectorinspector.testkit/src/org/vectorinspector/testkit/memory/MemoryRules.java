package org.vectorinspector.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.spi.RecordFailure;

/** Makes a memory store as choosy as a real database, from any thread; it keeps everything until then. */
public final class MemoryRules {
    private volatile boolean partitions;
    private volatile List<IdKind> idKinds = List.of(IdKind.TEXT, IdKind.NUMBER, IdKind.UUID);
    private volatile BiFunction<RecordBatch, Integer, Optional<String>> refusal = (batch, row) -> Optional.empty();
    private volatile Function<CollectionSpec, Optional<String>> specRefusal = spec -> Optional.empty();

    /** Gives records ids of these kinds only, the usual one first. */
    public void idKinds(IdKind... kinds) {
        idKinds = List.of(kinds);
    }

    /** Refuses the records for which this returns a sentence. */
    public void refuse(BiFunction<RecordBatch, Integer, Optional<String>> rule) {
        refusal = rule;
    }

    /** Refuses the collections for which this returns a sentence. */
    public void refuseCollections(Function<CollectionSpec, Optional<String>> rule) {
        specRefusal = rule;
    }

    /** Lets collections be divided into partitions, or not. */
    public void partitions(boolean yes) {
        partitions = yes;
    }

    boolean partitioned() {
        return partitions;
    }

    List<RecordFailure> refusals(RecordBatch batch) {
        List<RecordFailure> refused = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            var id = batch.ids().get(row);
            Optional<String> reason = idKinds.contains(id.kind()) ? refusal.apply(batch, row) : Optional.of("There are no ids of the kind " + id.kind() + ".");
            reason.ifPresent(sentence -> refused.add(new RecordFailure(id, sentence)));
        }
        return refused;
    }

    void check(CollectionSpec spec) throws VectorStoreException {
        Optional<String> reason = specRefusal.apply(spec);
        if (reason.isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, reason.get(), "Choose another collection.");
        }
    }

    CollectionInfo described(CollectionInfo info) {
        return new CollectionInfo(info.name(), info.spaces(), idKinds, info.metadata(), info.details());
    }
}
