package org.vectorinspector.core.together;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.search.SearchOutcome;

/**
 * What a target found.
 *
 * @param space where it searched
 * @param model the model that turned the text into its vector, empty for other queries
 * @param outcome what the search says, with the plan of the filter
 * @param hits nearest first, as the server ranks them
 * @param cosines where their cosines come from
 * @param timing where the time went
 */
public record TargetAnswer(VectorSpace space, Optional<String> model, SearchOutcome outcome, List<TargetHit> hits, CosineSource cosines,
        Timing timing) {
    public TargetAnswer {
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(cosines, "cosines");
        Objects.requireNonNull(timing, "timing");
        hits = List.copyOf(hits);
    }
}
