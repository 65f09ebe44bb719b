package org.vectorinspector.core.batch;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;

/**
 * What is known of one collection.
 *
 * @param name never null
 * @param count empty where it was not asked for or failed
 * @param info empty where it was not asked for or failed
 * @param problem a sentence where something was asked for and failed
 */
public record CollectionFacts(CollectionName name, Optional<Count> count, Optional<CollectionInfo> info, Optional<String> problem) {
    public CollectionFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(problem, "problem");
    }
}
