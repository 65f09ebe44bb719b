package org.vectorinspector.core.migrate;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Metric;

/**
 * What a person wants to copy where.
 *
 * @param source never null
 * @param scope which of its records
 * @param target a collection or file, there already or to be made
 * @param existing what happens to ids that are there already
 * @param options of a new collection, by the keys of the target's descriptor; empty for its defaults
 * @param metric of a new collection, empty for the source's
 */
public record CopyRequest(CopyPlace source, CopyScope scope, CopyPlace target, ExistingIds existing, Map<String, String> options,
        Optional<Metric> metric) {
    public CopyRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(existing, "existing");
        Objects.requireNonNull(metric, "metric");
        options = Map.copyOf(options);
        if (source.equals(target)) {
            throw new IllegalArgumentException("A copy goes to another place than it comes from");
        }
    }

    /** Returns the usual request: everything, nothing replaced, the target's defaults. */
    public static CopyRequest of(CopyPlace source, CopyPlace target) {
        return new CopyRequest(source, CopyScope.ALL, target, ExistingIds.FAIL, Map.of(), Optional.empty());
    }

    /** Returns the same for other records. */
    public CopyRequest of(CopyScope other) {
        return new CopyRequest(source, other, target, existing, options, metric);
    }

    /** Returns the same with another rule for ids that are there already. */
    public CopyRequest onExisting(ExistingIds rule) {
        return new CopyRequest(source, scope, target, rule, options, metric);
    }

    /** Returns the same with settings of a new collection. */
    public CopyRequest with(Map<String, String> other, Optional<Metric> measure) {
        return new CopyRequest(source, scope, target, existing, other, measure);
    }
}
