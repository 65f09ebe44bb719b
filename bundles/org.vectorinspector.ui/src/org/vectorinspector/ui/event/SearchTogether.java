package org.vectorinspector.ui.event;

import org.vectorinspector.api.model.CollectionRef;

/**
 * A collection shall be one of those that are asked together.
 *
 * @param collection never null
 */
public record SearchTogether(CollectionRef collection) {
}
