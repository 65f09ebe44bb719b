package org.vectorinspector.core.migrate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;

/**
 * What a copy is going to do, before anything is written.
 *
 * @param request what was wanted
 * @param source as its database describes it
 * @param create the collection to be made, empty where the target is there already or is a file
 * @param mapping what becomes of every record
 * @param lines one for each thing, in the order for a person
 * @param total how many records the source has in scope
 * @param examined how many of them were looked at
 * @param obstacle why it cannot be run as it is, a sentence with advice; empty when it can
 */
public record CopyPlan(CopyRequest request, CollectionInfo source, Optional<CollectionSpec> create, CopyMapping mapping, List<PlanLine> lines,
        Count total, long examined, Optional<String> obstacle) {
    public CopyPlan {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(create, "create");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(obstacle, "obstacle");
        lines = List.copyOf(lines);
    }

    /** Returns how many lines have this verdict. */
    public long count(PlanLine.Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** Returns what does not arrive: to be accepted by a person before the run. */
    public List<PlanLine> losses() {
        return lines.stream().filter(line -> line.verdict() == PlanLine.Verdict.LOST).toList();
    }

    /** Tells whether every record was looked at, so that the numbers are whole ones. */
    public boolean complete() {
        return total.exact() && examined >= total.records();
    }
}
