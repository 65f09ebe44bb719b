package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordPage;

/**
 * What a source brought.
 *
 * @param records never null
 * @param unreadable a sentence for each thing at this place that is no record
 * @param next where it goes on, empty at the end
 */
record SourcePage(RecordBatch records, List<String> unreadable, Optional<Cursor> next) {
    SourcePage {
        unreadable = List.copyOf(unreadable);
    }

    static SourcePage of(RecordPage page) {
        return new SourcePage(page.records(), List.of(), page.next());
    }
}
