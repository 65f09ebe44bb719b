package org.vectorinspector.core.together.internal;

import java.time.Duration;
import java.util.Optional;
import org.vectorinspector.api.model.Vector;

/** The vector of a query for one space. */
sealed interface QueryVector {
    /**
     * There is one.
     *
     * @param model what made it of a text
     * @param took how long that took, zero for other queries
     */
    record Made(Vector vector, Optional<String> model, Duration took) implements QueryVector {
    }

    /**
     * There is none for this space.
     *
     * @param reason a sentence for a person
     */
    record Unfit(String reason) implements QueryVector {
    }
}
