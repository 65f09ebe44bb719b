package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.spi.RecordFailure;

/** Asks a target what it would refuse, with made-up records that have the vectors of a real one. Nothing is written. For one thread. */
final class Probe {
    private final TargetFacts target;
    private final Optional<CollectionSpec> spec;
    private final Map<String, VectorBlock> vectors;
    private final int row;
    private final IdKind kind;
    private Map<String, VectorBlock> repeated = Map.of();
    private int repetitions = -1;

    /**
     * Makes a probe.
     *
     * @param sample records as they are to be written, of which the first one with vectors lends them; may be empty
     */
    Probe(TargetFacts target, Optional<CollectionSpec> spec, RecordBatch sample) {
        this(target, spec, sample, target.idKinds().getFirst());
    }

    /** Makes a probe whose records have ids of a kind. */
    Probe(TargetFacts target, Optional<CollectionSpec> spec, RecordBatch sample, IdKind kind) {
        this.target = target;
        this.kind = kind;
        this.spec = spec;
        this.row = java.util.stream.IntStream.range(0, sample.size())
                .filter(candidate -> sample.vectors().values().stream().anyMatch(block -> block.has(candidate))).findFirst().orElse(-1);
        this.vectors = row < 0 ? Map.of() : sample.vectors();
    }

    /** Returns for each metadata why a record with it is refused when all come as one batch, empty where it is not. */
    List<Optional<String>> refusals(List<Metadata> metadata) throws VectorStoreException {
        return ask(metadata, Collections.nCopies(metadata.size(), Optional.empty()));
    }

    /** Returns why a record with this document is refused, empty where it is not. */
    Optional<String> documentRefusal(String document) throws VectorStoreException {
        return ask(List.of(Metadata.EMPTY), List.of(Optional.of(document))).getFirst();
    }

    /** Returns why records are refused, by their ids. */
    Map<RecordId, String> refusals(RecordBatch records) throws VectorStoreException {
        Map<RecordId, String> reasons = new HashMap<>();
        for (RecordFailure failure : target.refusals(spec, records)) {
            reasons.put(failure.id(), failure.message());
        }
        return reasons;
    }

    /** Returns why records of these ids are refused whatever else they hold. */
    Map<RecordId, String> idRefusals(List<RecordId> ids) throws VectorStoreException {
        return refusals(batch(ids, Collections.nCopies(ids.size(), Metadata.EMPTY), Collections.nCopies(ids.size(), Optional.empty())));
    }

    /** Tells whether a record of this probe's kind of id is taken when it holds nothing but its vectors. */
    boolean taken() throws VectorStoreException {
        return ask(List.of(Metadata.EMPTY), List.of(Optional.empty())).getFirst().isEmpty();
    }

    private List<Optional<String>> ask(List<Metadata> metadata, List<Optional<String>> documents) throws VectorStoreException {
        List<RecordId> ids = new ArrayList<>();
        for (int n = 0; n < metadata.size(); n++) {
            ids.add(id(n));
        }
        Map<RecordId, String> reasons = refusals(batch(ids, metadata, documents));
        return ids.stream().map(id -> Optional.ofNullable(reasons.get(id))).toList();
    }

    private RecordBatch batch(List<RecordId> ids, List<Metadata> metadata, List<Optional<String>> documents) {
        return new RecordBatch(ids, documents, metadata, repeated(ids.size()));
    }

    /** Returns the lent vectors so many times; pages mostly have the same size, so the last ones are kept. */
    private Map<String, VectorBlock> repeated(int times) {
        if (times != repetitions) {
            int[] rows = new int[times];
            Arrays.fill(rows, row);
            Map<String, VectorBlock> blocks = new LinkedHashMap<>();
            vectors.forEach((space, block) -> blocks.put(space, block.select(rows)));
            repeated = blocks;
            repetitions = times;
        }
        return repeated;
    }

    private RecordId id(int n) {
        return switch (kind) {
            case TEXT -> RecordId.of("probe-" + n);
            case NUMBER -> new RecordId.Number(n);
            case UUID -> new RecordId.Uuid(new UUID(0x4000L, 0x8000000000000000L | n));
        };
    }
}
