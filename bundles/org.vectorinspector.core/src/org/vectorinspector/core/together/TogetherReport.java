package org.vectorinspector.core.together;

import java.util.List;
import java.util.Objects;

/**
 * What became of a query, as it is exported.
 *
 * @param query what was asked
 * @param outcomes how far each target is
 * @param align which hits count as the same record
 * @param base the place of the target that moves are against
 */
public record TogetherReport(TogetherQuery query, List<TargetOutcome> outcomes, AlignBy align, int base) {
    public TogetherReport {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(align, "align");
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the answers side by side. */
    public Comparison comparison() {
        return Comparison.of(outcomes, align, base, query.topK());
    }

    /** Returns how many targets have answered. */
    public int answered() {
        return (int) outcomes.stream().filter(outcome -> outcome.state().answer().isPresent()).count();
    }

    /** Returns the report as one JSON document. */
    public String json() {
        return new ReportJson(this).text();
    }

    /** Returns the report as CSV: a line for each hit, and one for each target without an answer. */
    public String csv() {
        return new ReportCsv(this).text();
    }
}
