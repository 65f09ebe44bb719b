package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.core.exchange.CsvSink;
import org.vectorinspector.core.exchange.ExchangeFormat;
import org.vectorinspector.core.exchange.JsonLinesSink;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.migrate.CopyPlace;

/** A file that grows under another name beside its place and gets its own at the end, so that it is whole or not there. */
final class FileTarget implements Target {
    private static final int MOST = 500;

    private final CopyPlace.InFile place;
    private final Columns columns;
    private final Path growing;
    private final FileChannel channel;
    private final RecordSink sink;

    /**
     * What the columns of a CSV file are.
     *
     * @param keys of the metadata
     * @param spaces of the vectors
     */
    record Columns(List<String> keys, List<String> spaces) {
        Columns {
            keys = List.copyOf(keys);
            spaces = List.copyOf(spaces);
        }
    }

    /**
     * Opens the growing file.
     *
     * @param length how much of it counts: what a run that was stopped had acknowledged, 0 for a new one
     */
    FileTarget(CopyPlace.InFile place, Columns columns, long length) throws VectorStoreException {
        this.place = place;
        this.columns = columns;
        this.growing = growing(place);
        try {
            channel = FileChannel.open(growing, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(length).position(length);
            sink = sink(length > 0);
        } catch (IOException refused) {
            throw unwritable(refused);
        }
    }

    /** Returns the name of the file while it grows. */
    static Path growing(CopyPlace.InFile place) {
        return place.file().resolveSibling(place.file().getFileName() + ".part");
    }

    private RecordSink sink(boolean begun) throws IOException {
        OutputStream out = Channels.newOutputStream(channel);
        if (place.format() == ExchangeFormat.JSON_LINES) {
            return new JsonLinesSink(out);
        }
        return begun ? CsvSink.goingOn(out, columns.keys(), columns.spaces()) : new CsvSink(out, columns.keys(), columns.spaces());
    }

    @Override
    public synchronized List<RecordFailure> write(RecordBatch records) throws VectorStoreException {
        List<RecordFailure> failures = new ArrayList<>();
        int[] rows = IntStream.range(0, records.size()).filter(row -> {
            Optional<String> refusal = refusal(records.metadata().get(row));
            refusal.ifPresent(reason -> failures.add(new RecordFailure(records.ids().get(row), reason)));
            return refusal.isEmpty();
        }).toArray();
        try {
            sink.write(rows.length == records.size() ? records : records.select(rows));
            channel.force(false);
        } catch (IOException full) {
            throw unwritable(full);
        }
        return failures;
    }

    private Optional<String> refusal(Metadata metadata) {
        return place.format() == ExchangeFormat.CSV ? metadata.keys().stream().filter(key -> !columns.keys().contains(key)).findFirst()
                .map(key -> "The key «" + key + "» was not seen when the copy was planned, so the file has no column for it.") : Optional.empty();
    }

    @Override
    public Set<RecordId> present(List<RecordId> ids) {
        return Set.of();
    }

    @Override
    public int mostPerWrite() {
        return MOST;
    }

    @Override
    public int mostWriters() {
        return 1;
    }

    @Override
    public synchronized long length() {
        try {
            return channel.position();
        } catch (IOException closed) {
            throw new IllegalStateException("The file is written by one writer", closed);
        }
    }

    @Override
    public synchronized void close() throws VectorStoreException {
        try {
            sink.close();
        } catch (IOException full) {
            throw unwritable(full);
        }
    }

    /** Gives the file its own name, once everything is in it and it is closed. */
    static void finish(CopyPlace.InFile place) throws VectorStoreException {
        try {
            Files.move(growing(place), place.file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw unwritable(place, refused);
        }
    }

    private VectorStoreException unwritable(IOException cause) {
        return unwritable(place, cause);
    }

    private static VectorStoreException unwritable(CopyPlace.InFile place, IOException cause) {
        return new VectorStoreException(Kind.SERVER_FAULT, "The file " + place.file() + " cannot be written: " + cause.getMessage() + ".",
                "Make room or choose another place, then resume the copy.", cause);
    }
}
