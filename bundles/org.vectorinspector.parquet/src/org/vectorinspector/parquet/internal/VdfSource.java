package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.exchange.RecordSource;

/** Reads the files of a folder one after the other. */
final class VdfSource implements RecordSource {
    private final VdfFolder folder;
    private final IdKind ids;
    private final Deque<Path> files;
    private Optional<RecordSource> open = Optional.empty();

    VdfSource(VdfFolder folder, IdKind ids) {
        this.folder = folder;
        this.ids = ids;
        this.files = new ArrayDeque<>(folder.files());
    }

    @Override
    public Optional<VectorRecord> next() throws IOException {
        while (open.isPresent() || !files.isEmpty()) {
            if (open.isEmpty()) {
                open = Optional.of(new ParquetSource(ParquetInput.of(files.remove(), folder.hints()), ids));
            }
            Optional<VectorRecord> next = open.get().next();
            if (next.isPresent()) {
                return next;
            }
            close();
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
