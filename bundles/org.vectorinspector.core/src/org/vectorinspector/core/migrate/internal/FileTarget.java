package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.StreamFormat;

/** A file that grows under another name beside its place and gets its own at the end, so that it is whole or not there. */
final class FileTarget implements Target {
    private static final int MOST = 500;

    private final GrowingFile growing;
    private final FileLayout layout;
    private final FileChannel channel;
    private final RecordSink sink;

    /**
     * Opens the growing file.
     *
     * @param length how much of it counts: what a run that was stopped had acknowledged, 0 for a new one
     */
    FileTarget(GrowingFile growing, FileLayout layout, long length) throws VectorStoreException {
        this.growing = growing;
        this.layout = layout;
        try {
            channel = FileChannel.open(growing.part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.size() < length) {
                throw new VectorStoreException(Kind.NOT_FOUND, "What was written of " + growing.file().path() + " is gone.",
                        "Forget this run and copy again.");
            }
            channel.truncate(length).position(length);
            sink = sink(Channels.newOutputStream(channel), length > 0);
        } catch (IOException refused) {
            throw growing.unwritable(refused);
        }
    }

    private RecordSink sink(OutputStream out, boolean begun) throws IOException {
        if (growing.file().format() instanceof StreamFormat stream) {
            return begun ? stream.goOn(out, layout) : stream.begin(out, layout);
        }
        return SpoolSource.sink(out);
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
            throw growing.unwritable(full);
        }
        return failures;
    }

    /** Returns why a record cannot stand in the file: columns that are written already cannot become more. */
    private Optional<String> refusal(Metadata metadata) {
        FileFormat format = growing.file().format();
        return format.hasColumns() && format instanceof StreamFormat ? metadata.keys().stream().filter(key -> !layout.keys().containsKey(key)).findFirst()
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
            throw growing.unwritable(full);
        }
    }
}
