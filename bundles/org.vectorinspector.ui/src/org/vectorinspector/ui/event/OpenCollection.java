package org.vectorinspector.ui.event;

import org.vectorinspector.api.model.CollectionRef;

/**
 * A collection shall be shown.
 *
 * @param collection never null
 */
public record OpenCollection(CollectionRef collection) {
}
