package org.vectorinspector.core.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * What a person wants to know of two sources.
 *
 * @param vectors whether vectors are compared
 * @param tolerance how near they must be; empty to let a sample decide
 * @param matching by what records are matched; empty to let a sample decide
 * @param equalToo whether the equal records are listed as well
 */
public record CompareRequest(boolean vectors, Optional<VectorTolerance> tolerance, Optional<IdMatching> matching, boolean equalToo) {
    /** Everything, as a sample suggests, with the equal records listed. */
    public static final CompareRequest ALL = new CompareRequest(true, Optional.empty(), Optional.empty(), true);

    public CompareRequest {
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(matching, "matching");
    }

    /** Returns the same request with or without vectors. */
    public CompareRequest withVectors(boolean wanted) {
        return new CompareRequest(wanted, tolerance, matching, equalToo);
    }
}
