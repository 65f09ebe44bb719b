package org.vectorinspector.core.migrate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a verification found.
 *
 * @param run which copy
 * @param at when it ended
 * @param took how long
 * @param checks one for each thing that was compared, in the order for a person
 */
public record VerifyReport(RunStatus run, Instant at, Duration took, List<Check> checks) {
    /** The things that are compared. */
    public enum Subject {
        /** How many records both sides have. */
        COUNT,
        /** Which ids both sides have. */
        IDS,
        /** The vectors. */
        VECTORS,
        /** The metadata. */
        METADATA,
        /** The documents. */
        DOCUMENTS,
        /** The nearest records of the same vectors. */
        NEIGHBOURS,
        /** What was set aside. */
        SET_ASIDE
    }

    /**
     * One thing that was compared.
     *
     * @param subject never null
     * @param equal whether both sides agree
     * @param compared how many records, vectors or searches
     * @param different how many of them differ
     * @param finding one sentence with the numbers
     * @param examples a few of what differs
     */
    public record Check(Subject subject, boolean equal, long compared, long different, String finding, List<String> examples) {
        public Check {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(finding, "finding");
            examples = List.copyOf(examples);
        }
    }

    public VerifyReport {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(took, "took");
        checks = List.copyOf(checks);
    }

    /** Tells whether both sides agree in everything that was compared; set-aside records are told apart. */
    public boolean equal() {
        return checks.stream().allMatch(Check::equal);
    }
}
