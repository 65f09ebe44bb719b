package org.vectorinspector.core.migrate;

import java.util.List;
import java.util.Objects;

/**
 * What happens to one thing of the source.
 *
 * @param part what kind of thing
 * @param name of it, such as a metadata key; empty where the part says all
 * @param source what it is in the source, for a person
 * @param target what it becomes, for a person
 * @param verdict never null
 * @param how one sentence
 * @param records how many records that were looked at it concerns, 0 where it does not count records
 * @param examples a few of what is changed or lost
 */
public record PlanLine(Part part, String name, String source, String target, Verdict verdict, String how, long records, List<String> examples) {
    /** The kinds of things that a plan speaks of. */
    public enum Part {
        /** How many records. */
        RECORDS,
        /** The ids. */
        ID,
        /** One vector space. */
        SPACE,
        /** How nearness is measured. */
        METRIC,
        /** The documents. */
        DOCUMENT,
        /** One metadata key. */
        KEY,
        /** One column of a file that is not read as it stands there. */
        COLUMN,
        /** What the collection says about itself. */
        COLLECTION,
        /** The partition. */
        PARTITION,
        /** Settings of the database's own. */
        SETTINGS
    }

    /** What becomes of a thing. */
    public enum Verdict {
        /** It comes back equal. */
        KEPT,
        /** It changes its form, and the line says how. */
        MAPPED,
        /** Some or all of it does not arrive. */
        LOST
    }

    public PlanLine {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(how, "how");
        examples = List.copyOf(examples);
    }
}
