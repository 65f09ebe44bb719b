package org.vectorinspector.ui.event;

import org.vectorinspector.api.model.CollectionRef;

/**
 * A copy of a collection shall be planned.
 *
 * @param collection never null
 */
public record CopyCollection(CollectionRef collection) {
}
