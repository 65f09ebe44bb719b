package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.migrate.CopyPlace;

/** Asks a target which ids it refuses; looks at the target when the first one is asked about, for most runs never ask. For several threads. */
final class IdRefusals implements Delivery.IdCheck {
    private final Ends ends;
    private final CopyPlace target;
    private Optional<TargetFacts> facts = Optional.empty();

    IdRefusals(Ends ends, CopyPlace target) {
        this.ends = ends;
        this.target = target;
    }

    @Override
    public Set<RecordId> refused(RecordBatch records) throws VectorStoreException {
        return new Probe(facts(), Optional.empty(), records).idRefusals(records.ids()).keySet();
    }

    private synchronized TargetFacts facts() throws VectorStoreException {
        if (facts.isEmpty()) {
            facts = Optional.of(ends.facts(target));
        }
        return facts.get();
    }
}
