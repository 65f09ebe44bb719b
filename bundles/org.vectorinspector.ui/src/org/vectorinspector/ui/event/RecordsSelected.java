package org.vectorinspector.ui.event;

import java.util.List;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;

/**
 * Other records are selected.
 *
 * @param collection never null
 * @param records none, one or several
 */
public record RecordsSelected(CollectionRef collection, List<RecordId> records) {
}
