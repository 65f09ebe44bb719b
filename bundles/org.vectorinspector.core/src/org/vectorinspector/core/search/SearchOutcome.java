package org.vectorinspector.core.search;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.core.filter.FilterPlan;

/**
 * What a search found and how.
 *
 * @param result nearest first
 * @param plan which part of the filter ran where
 * @param complete false when a filter that ran here may have left out records that the server did not bring
 * @param model the model that turned the text into a vector, empty for other searches
 * @param embedding how long that took, zero for other searches
 * @param searching how long the server took
 */
public record SearchOutcome(SearchResult result, FilterPlan plan, boolean complete, Optional<String> model, Duration embedding,
        Duration searching) {
    public SearchOutcome {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(searching, "searching");
    }
}
