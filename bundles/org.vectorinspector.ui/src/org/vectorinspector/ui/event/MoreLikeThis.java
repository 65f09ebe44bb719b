package org.vectorinspector.ui.event;

import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;

/**
 * Records like one record shall be found.
 *
 * @param collection where
 * @param like the record
 */
public record MoreLikeThis(CollectionRef collection, RecordId like) {
}
