package org.vectorinspector.ui.event;

import org.vectorinspector.api.model.CollectionRef;

/**
 * A new record shall be written.
 *
 * @param collection where
 */
public record AddRecord(CollectionRef collection) {
}
