package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.core.exchange.FileContent;
import org.vectorinspector.core.exchange.FilePages;
import org.vectorinspector.core.exchange.RecordFile;

/** The records of a file, one after the other. Its cursor is how many records and bad lines are behind. */
final class FileSource implements Source {
    private static final int MOST = 500;

    private final RecordFile file;
    private Optional<FileContent> content = Optional.empty();
    private Optional<FilePages> open = Optional.empty();
    private long behind;

    FileSource(RecordFile file) {
        this.file = file;
    }

    @Override
    public CollectionInfo info() throws VectorStoreException {
        return new CollectionInfo(CollectionName.of(file.path().getFileName().toString()), content().spaces(), content().ids(), Metadata.EMPTY,
                Map.of("file", file.path().toString(), "format", file.format().id().value()));
    }

    @Override
    public List<FileContent.Remark> remarks() throws VectorStoreException {
        return content().remarks();
    }

    @Override
    public Count count() throws VectorStoreException {
        return content().records().map(Count::exactly).orElse(new Count(0, false));
    }

    @Override
    public SourcePage page(Optional<Cursor> from, int limit, RecordFields fields, VectorForm form) throws VectorStoreException {
        long first = from.map(cursor -> Long.parseLong(cursor.value())).orElse(0L);
        if (open.isEmpty() || behind != first) {
            goTo(first);
        }
        FilePages.Page page = next(limit);
        behind += page.places();
        boolean more = page.places() == limit;
        return new SourcePage(page.records(), page.unreadable(), more ? Optional.of(new Cursor(Long.toString(behind))) : Optional.empty());
    }

    /** Reads on; after a failure nobody knows where the file stands, so that it is opened anew. */
    private FilePages.Page next(int limit) throws VectorStoreException {
        try {
            return open.orElseThrow().next(limit);
        } catch (VectorStoreException failure) {
            close();
            throw failure;
        }
    }

    @Override
    public int mostPerPage() {
        return MOST;
    }

    @Override
    public void close() {
        open.ifPresent(FilePages::close);
        open = Optional.empty();
    }

    private void goTo(long first) throws VectorStoreException {
        close();
        open = Optional.of(file.pages(content().ids().getFirst()));
        open.get().skip(first);
        behind = first;
    }

    private FileContent content() throws VectorStoreException {
        if (content.isEmpty()) {
            content = Optional.of(file.content());
        }
        return content.get();
    }
}
