package org.vectorinspector.core.scan;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.VectorJson;

/**
 * Scans a whole collection as {@link CollectionScan} does, and asks for the next page while the one before is worked on. Vectors that are
 * wanted as numbers come as the server's text, where there is one, and are decoded when their page is taken, so that the line need not
 * wait for that either. Beside the page that is worked on, one is in memory at most.
 */
public final class ReadAhead implements RecordScan {
    private final RecordScan scan;
    private final VectorForm form;
    private Optional<PageReader> reader = Optional.empty();

    /**
     * Prepares a scan; asks for nothing yet.
     *
     * @param first the first page to bring; its filter is set from the plan
     * @param filter which records, and where it runs
     */
    public ReadAhead(VectorConnection client, CollectionName collection, PageRequest first, FilterPlan filter) {
        this.scan = new CollectionScan(client, collection, first.as(VectorForm.TEXT), filter);
        this.form = first.form();
    }

    /** {@inheritDoc} What the next page fails with is said when that page is taken; taking it once more asks once more. */
    @Override
    public Optional<RecordPage> next() throws VectorStoreException {
        Optional<RecordPage> page = taken();
        return page.isPresent() && form == VectorForm.NUMBERS ? Optional.of(decoded(page.get())) : page;
    }

    /** Gives up what has been asked for. */
    @Override
    public void close() throws VectorStoreException {
        stop();
        scan.close();
    }

    private Optional<RecordPage> taken() throws VectorStoreException {
        if (reader.isEmpty()) {
            reader = Optional.of(PageReader.start(scan));
        }
        boolean goesOn = false;
        try {
            Optional<RecordPage> page = reader.get().take();
            goesOn = page.isPresent();
            return page;
        } finally {
            if (!goesOn) {
                stop();
            }
        }
    }

    private void stop() {
        reader.ifPresent(PageReader::close);
        reader = Optional.empty();
    }

    private static RecordPage decoded(RecordPage page) throws VectorStoreException {
        try {
            return new RecordPage(VectorJson.decode(page.records()), page.next());
        } catch (JsonProblem notNumbers) {
            throw new VectorStoreException(Kind.SERVER_FAULT, "A vector of the server is no list of numbers of one length: "
                    + notNumbers.sentence(), "The log has the details.", notNumbers);
        }
    }
}
