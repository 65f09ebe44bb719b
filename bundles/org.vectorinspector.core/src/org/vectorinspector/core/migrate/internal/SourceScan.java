package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.core.scan.RecordScan;

/** Reads a source from its beginning to its end; what is unreadable there was set aside by the run. */
final class SourceScan implements RecordScan {
    private static final int PAGE = 500;

    private final Source source;
    private final RecordFields fields;
    private Optional<Cursor> place = Optional.empty();
    private boolean ended;

    SourceScan(Source source, RecordFields fields) {
        this.source = source;
        this.fields = fields;
    }

    @Override
    public Optional<RecordPage> next() throws VectorStoreException {
        if (ended) {
            return Optional.empty();
        }
        SourcePage page = source.page(place, Math.min(PAGE, source.mostPerPage()), fields, VectorForm.NUMBERS);
        place = page.next();
        ended = place.isEmpty();
        return Optional.of(new RecordPage(page.records(), place));
    }

    @Override
    public void close() {
        source.close();
    }
}
