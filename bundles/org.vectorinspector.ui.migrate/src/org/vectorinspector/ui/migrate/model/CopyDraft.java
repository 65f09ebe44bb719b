package org.vectorinspector.ui.migrate.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.ExistingIds;

/**
 * What a person has chosen so far.
 *
 * @param source empty until it is chosen
 * @param scope which of its records
 * @param target empty until it is chosen
 * @param existing what happens to ids that are there already
 * @param options of a new collection
 * @param metric of a new collection, empty for the source's
 */
public record CopyDraft(Optional<CopyPlace> source, CopyScope scope, Optional<CopyPlace> target, ExistingIds existing, Map<String, String> options,
        Optional<Metric> metric) {
    /** Nothing is chosen. */
    public static final CopyDraft NONE = new CopyDraft(Optional.empty(), CopyScope.ALL, Optional.empty(), ExistingIds.FAIL, Map.of(),
            Optional.empty());

    public CopyDraft {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(existing, "existing");
        Objects.requireNonNull(metric, "metric");
        options = Map.copyOf(options);
    }

    /** Returns what was wanted of a run that is there already. */
    public static CopyDraft again(CopyPlace source, CopyPlace target) {
        return NONE.from(source).to(target);
    }

    /** Returns the same from another place, all of it. */
    public CopyDraft from(CopyPlace place) {
        return new CopyDraft(Optional.of(place), CopyScope.ALL, target, existing, options, metric);
    }

    /** Returns the same for other records of the source. */
    public CopyDraft of(CopyScope records) {
        return new CopyDraft(source, records, target, existing, options, metric);
    }

    /** Returns the same to another place; what was said of a new collection does not count there. */
    public CopyDraft to(CopyPlace place) {
        return target.filter(place::equals).isPresent() ? this
                : new CopyDraft(source, scope, Optional.of(place), existing, Map.of(), Optional.empty());
    }

    /** Returns the same with another rule for ids that are there already. */
    public CopyDraft onExisting(ExistingIds rule) {
        return new CopyDraft(source, scope, target, rule, options, metric);
    }

    /** Returns the same with settings of a new collection. */
    public CopyDraft with(Map<String, String> settings, Optional<Metric> measure) {
        return new CopyDraft(source, scope, target, existing, settings, measure);
    }

    /** Tells whether both places are the same one. */
    public boolean sameTwice() {
        return source.isPresent() && source.equals(target);
    }

    /** Returns the request, empty as long as something is missing or both places are the same. */
    public Optional<CopyRequest> request() {
        return source.isEmpty() || target.isEmpty() || sameTwice() ? Optional.empty()
                : Optional.of(new CopyRequest(source.get(), scope, target.get(), existing, options, metric));
    }
}
