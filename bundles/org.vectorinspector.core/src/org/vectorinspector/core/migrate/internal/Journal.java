package org.vectorinspector.core.migrate.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.migrate.RunTally;
import org.vectorinspector.json.JsonOutput;

/**
 * What a run intended and what was acknowledged, a JSON object a line. An intention is written before a batch is sent, so that after a
 * crash it is known which ids may be there because of the run. A killed program loses none of it; a computer without power at most
 * {@value #FORCE_MILLIS} ms of acknowledgements and what the disk needs to write them, whose batches are then looked for in the target.
 * Safe for use by several threads.
 */
public final class Journal implements Closeable {
    /** How old acknowledgements become before they are forced to the disk. */
    public static final long FORCE_MILLIS = 250;

    private final FileChannel channel;
    private final Forcing forcer;
    private long forced = System.nanoTime();
    private Thread forcing = Thread.ofVirtual().unstarted(() -> { });
    private volatile IOException failure;

    /** Has what was written reach the disk. */
    @FunctionalInterface
    public interface Forcing {
        /** Returns when all of it is there. */
        void force(FileChannel channel) throws IOException;
    }

    /** Opens a journal to go on with it, behind its last whole line. */
    Journal(Path file) throws IOException {
        this(file, channel -> channel.force(false));
    }

    /** Opens a journal in the same way whose lines reach the disk by other means. */
    public Journal(Path file, Forcing forcer) throws IOException {
        this.forcer = forcer;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        channel.position(wholeLines());
        channel.truncate(channel.position());
    }

    /**
     * Where reading goes on behind a batch that ends a page of the source.
     *
     * @param next empty at the end of the source
     */
    public record PageEnd(Optional<Cursor> next) {
    }

    /** Says that batches from this number on are read from a place of the source, empty for its beginning. */
    void begin(long firstBatch, Optional<Cursor> from) throws IOException {
        JsonOutput line = new JsonOutput().beginObject().name("begin").number(firstBatch);
        from.ifPresent(cursor -> line.name("from").text(cursor.value()));
        write(line.endObject());
    }

    /** Says which ids a batch is going to write, and which it leaves alone. */
    void intend(long batch, Optional<PageEnd> end, List<RecordId> adds, List<RecordId> replaces, List<RecordId> skips) throws IOException {
        JsonOutput line = new JsonOutput().beginObject().name("batch").number(batch);
        end.ifPresent(page -> page.next().ifPresentOrElse(cursor -> line.name("next").text(cursor.value()), () -> line.name("end").flag(true)));
        ids(line, "add", adds);
        ids(line, "replace", replaces);
        ids(line, "skip", skips);
        write(line.endObject());
    }

    /** Says that a batch is done with. */
    public void done(long batch, RunTally tally, long length) throws IOException {
        JsonOutput line = new JsonOutput().beginObject().name("done").number(batch).name("written").number(tally.written());
        line.name("skipped").number(tally.skipped()).name("aside").number(tally.setAside()).name("bytes").number(tally.bytes());
        if (length > 0) {
            line.name("length").number(length);
        }
        write(line.endObject());
        forceNowAndThen();
    }

    private static void ids(JsonOutput line, String name, List<RecordId> ids) {
        if (!ids.isEmpty()) {
            line.name(name).beginArray();
            ids.forEach(id -> line.text(IdText.of(id)));
            line.endArray();
        }
    }

    private synchronized void write(JsonOutput line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line.toString() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Forces on a thread of its own: a disk that takes its time keeps no write waiting. What it fails with is said at the next line, or at the end. */
    private synchronized void forceNowAndThen() throws IOException {
        checkForced();
        boolean due = System.nanoTime() - forced > TimeUnit.MILLISECONDS.toNanos(FORCE_MILLIS);
        if (due && !forcing.isAlive()) {
            forced = System.nanoTime();
            forcing = Thread.ofVirtual().name("journal").start(this::force);
        }
    }

    private void force() {
        try {
            forcer.force(channel);
        } catch (IOException diskFailed) {
            failure = diskFailed;
        }
    }

    private long wholeLines() throws IOException {
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }

    @Override
    public synchronized void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                awaitForcing();
                checkForced();
                forcer.force(channel);
            }
        }
    }

    /** Throws what forcing has failed with: a disk says so once, and takes the next call as if nothing had been lost. */
    private void checkForced() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private void awaitForcing() {
        try {
            forcing.join();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }
}
