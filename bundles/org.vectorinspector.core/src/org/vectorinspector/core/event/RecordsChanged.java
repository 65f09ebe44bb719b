package org.vectorinspector.core.event;

import java.util.List;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;

/**
 * Records were written or deleted by this program.
 *
 * @param collection never null
 * @param records the ones written or deleted; empty where they are too many to name
 */
public record RecordsChanged(CollectionRef collection, List<RecordId> records) {
}
