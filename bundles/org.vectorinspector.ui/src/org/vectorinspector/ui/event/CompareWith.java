package org.vectorinspector.ui.event;

import org.vectorinspector.api.model.CollectionRef;

/**
 * A collection shall be compared with another one, which the person chooses.
 *
 * @param collection the left side
 */
public record CompareWith(CollectionRef collection) {
}
