package org.vectorinspector.core.compare;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vectorinspector.api.model.RecordBatch;

/**
 * How two scans are compared.
 *
 * @param tolerance how near vectors must be; empty to leave the vectors out
 * @param matching by what records are matched
 * @param mapping turns the records of the left side into what they shall be on the right side before they are compared, such as
 *        what a copy did to them; called on a thread of its own
 * @param equalToo whether the ids of equal records are listed as well
 * @param workspace the folder for temporary files, empty for the system's
 */
public record CompareOptions(Optional<VectorTolerance> tolerance, IdMatching matching, UnaryOperator<RecordBatch> mapping, boolean equalToo,
        Optional<Path> workspace) {
    /** Everything as it is, bit by bit, without a list of the equal records. */
    public static final CompareOptions EXACT =
            new CompareOptions(Optional.of(VectorTolerance.EXACT), IdMatching.AS_THEY_ARE, UnaryOperator.identity(), false, Optional.empty());

    public CompareOptions {
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(matching, "matching");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(workspace, "workspace");
    }

    /** Returns the same options with another nearness of vectors. */
    public CompareOptions within(VectorTolerance nearness) {
        return new CompareOptions(Optional.of(nearness), matching, mapping, equalToo, workspace);
    }

    /** Returns the same options without vectors. */
    public CompareOptions withoutVectors() {
        return new CompareOptions(Optional.empty(), matching, mapping, equalToo, workspace);
    }

    /** Returns the same options with other matching. */
    public CompareOptions matchedBy(IdMatching other) {
        return new CompareOptions(tolerance, other, mapping, equalToo, workspace);
    }

    /** Returns the same options with the left side mapped. */
    public CompareOptions mapped(UnaryOperator<RecordBatch> left) {
        return new CompareOptions(tolerance, matching, left, equalToo, workspace);
    }

    /** Returns the same options with the equal records listed. */
    public CompareOptions listingEqual() {
        return new CompareOptions(tolerance, matching, mapping, true, workspace);
    }
}
