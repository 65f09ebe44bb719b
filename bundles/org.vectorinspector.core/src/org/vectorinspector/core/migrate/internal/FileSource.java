package org.vectorinspector.core.migrate.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.exchange.CsvSource;
import org.vectorinspector.core.exchange.ExchangeFormat;
import org.vectorinspector.core.exchange.JsonLinesSource;
import org.vectorinspector.core.exchange.LineProblem;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.core.migrate.CopyPlace;

/** The records of a file, one after the other. Its cursor is how many records and bad lines are behind. */
final class FileSource implements Source {
    private static final int MOST = 500;

    private final CopyPlace.InFile place;
    private Optional<RecordSource> open = Optional.empty();
    private Optional<IdKind> kind = Optional.empty();
    private long behind;

    FileSource(CopyPlace.InFile place) {
        this.place = place;
    }

    @Override
    public CollectionInfo info() throws VectorStoreException {
        return new CollectionInfo(CollectionName.of(place.label()), List.of(), List.of(kind()), Metadata.EMPTY,
                Map.of("file", place.file().toString(), "format", place.format().name()));
    }

    @Override
    public Count count() {
        return new Count(0, false);
    }

    @Override
    public SourcePage page(Optional<Cursor> from, int limit, RecordFields fields, VectorForm form) throws VectorStoreException {
        long first = from.map(cursor -> Long.parseLong(cursor.value())).orElse(0L);
        try {
            if (open.isEmpty() || behind != first) {
                goTo(first);
            }
            return read(limit);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    @Override
    public int mostPerPage() {
        return MOST;
    }

    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (IOException alreadyRead) {
            // nothing is lost by a file that was only read
        }
        open = Optional.empty();
    }

    private SourcePage read(int limit) throws IOException {
        List<VectorRecord> records = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        boolean more = true;
        while (more && records.size() + unreadable.size() < limit) {
            try {
                Optional<VectorRecord> next = open.orElseThrow().next();
                next.ifPresent(records::add);
                more = next.isPresent();
            } catch (LineProblem bad) {
                unreadable.add(bad.getMessage());
            }
        }
        behind += records.size() + unreadable.size();
        return new SourcePage(batch(records, unreadable), unreadable,
                more ? Optional.of(new Cursor(Long.toString(behind))) : Optional.empty());
    }

    /** Makes a batch; vectors of a dimension that the ones before do not have cannot travel with them and are told as unreadable. */
    private static RecordBatch batch(List<VectorRecord> records, List<String> unreadable) {
        try {
            return RecordBatch.of(records);
        } catch (IllegalArgumentException uneven) {
            List<VectorRecord> fitting = new ArrayList<>();
            for (VectorRecord item : records) {
                fitting.add(item);
                if (!fits(fitting)) {
                    fitting.removeLast();
                    unreadable.add("Record «" + item.id().text() + "» has a vector of another dimension than the ones before.");
                }
            }
            return RecordBatch.of(fitting);
        }
    }

    private static boolean fits(List<VectorRecord> records) {
        try {
            RecordBatch.of(List.of(records.getFirst(), records.getLast()));
            return true;
        } catch (IllegalArgumentException uneven) {
            return false;
        }
    }

    private void goTo(long first) throws IOException, VectorStoreException {
        close();
        open = Optional.of(open(kind()));
        behind = 0;
        while (behind < first) {
            try {
                open.get().next();
            } catch (LineProblem bad) {
                // it was counted and set aside when it was read first
            }
            behind++;
        }
    }

    private RecordSource open(IdKind ids) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(place.file()));
        return place.format() == ExchangeFormat.CSV ? new CsvSource(in, ids) : new JsonLinesSource(in, ids);
    }

    /** Returns the kind of ids that the first record has: numbers where it is written as one. */
    private IdKind kind() throws VectorStoreException {
        if (kind.isEmpty()) {
            kind = Optional.of(IdKind.TEXT);
            if (place.format() == ExchangeFormat.JSON_LINES && readable(IdKind.NUMBER)) {
                kind = Optional.of(IdKind.NUMBER);
            }
        }
        return kind.get();
    }

    private boolean readable(IdKind ids) throws VectorStoreException {
        try (RecordSource first = open(ids)) {
            return first.next().isPresent();
        } catch (LineProblem notOfThatKind) {
            return false;
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private VectorStoreException unreadable(IOException cause) {
        String sentence = cause instanceof java.nio.file.NoSuchFileException ? "There is no file " + place.file() + "."
                : "The file " + place.file() + " cannot be read: " + cause.getMessage() + ".";
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, "Check its name and its permissions.", cause);
    }
}
