package org.vectorinspector.core.batch;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.vectorinspector.core.profile.ConnectionProfile;

/**
 * What a batch shall find out.
 *
 * @param profiles in the order of the answer
 * @param depth how much is asked
 * @param allPartitions whether all databases, schemas and so on count, not the default one alone
 * @param atOnce how many profiles are asked at the same time, at least 1
 * @param deadline how long one profile may take after its secrets are known
 */
public record BatchRequest(List<ConnectionProfile> profiles, BatchDepth depth, boolean allPartitions, int atOnce, Duration deadline) {
    /** How many profiles are asked at the same time unless somebody says otherwise. */
    public static final int USUAL_AT_ONCE = 8;

    /** How long one profile may take unless somebody says otherwise. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(60);

    public BatchRequest {
        profiles = List.copyOf(profiles);
        Objects.requireNonNull(depth, "depth");
        if (atOnce < 1 || deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("A batch asks at least one profile at a time and gives it time");
        }
    }

    /** Returns a request with the usual bounds. */
    public static BatchRequest of(List<ConnectionProfile> profiles, BatchDepth depth) {
        return new BatchRequest(profiles, depth, false, USUAL_AT_ONCE, USUAL_DEADLINE);
    }
}
