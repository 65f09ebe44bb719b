package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.RecordFile;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.core.exchange.StreamFormat;

/**
 * The places of a file until it is whole. Its records are written to {@code NAME.part}. Where the format is one of streams, that is the
 * file itself and gets its name in the end; any other is made from it as {@code NAME.new} and gets its name then.
 *
 * @param file as it is in the end
 */
record GrowingFile(RecordFile file) {
    private static final int AT_ONCE = 500;

    /** Returns where the records are written. */
    Path part() {
        return beside(".part");
    }

    /** Tells whether the file got its name already. */
    boolean finished() {
        return Files.notExists(part()) && Files.exists(file.path());
    }

    /** Makes the file from what was written, and gives it its own name; nothing happens where it has it already. */
    void finish(FileLayout layout) throws VectorStoreException, InterruptedException {
        if (finished()) {
            return;
        }
        try {
            if (file.format() instanceof StreamFormat) {
                rename(part());
            } else {
                make(layout);
                rename(beside(".new"));
                Files.deleteIfExists(part());
            }
        } catch (IOException refused) {
            if (Thread.interrupted()) {
                throw stopped(refused);
            }
            throw unwritable(refused);
        }
    }

    private static InterruptedException stopped(IOException cause) {
        InterruptedException stopped = new InterruptedException("The run was stopped while its file was made");
        stopped.initCause(cause);
        return stopped;
    }

    /** Removes the file and all that was written of it. */
    void remove() throws IOException {
        Files.deleteIfExists(part());
        file.format().remove(beside(".new"));
        file.format().remove(file.path());
    }

    VectorStoreException unwritable(IOException cause) {
        return new VectorStoreException(Kind.SERVER_FAULT, "The file " + file.path() + " cannot be written: " + cause.getMessage() + ".",
                "Make room or choose another place, then resume the copy.", cause);
    }

    private Path beside(String ending) {
        return file.path().resolveSibling(file.path().getFileName() + ending);
    }

    private void make(FileLayout layout) throws IOException, InterruptedException {
        Path made = beside(".new");
        file.format().remove(made);
        try (RecordSource records = new SpoolSource(part()); RecordSink sink = file.format().create(made, layout)) {
            List<VectorRecord> batch = new ArrayList<>();
            for (Optional<VectorRecord> item = records.next(); item.isPresent(); item = records.next()) {
                batch.add(item.get());
                if (batch.size() == AT_ONCE) {
                    write(sink, batch);
                }
            }
            write(sink, batch);
        }
    }

    /** Writes records together; those of a file that copies another may differ in the length of their vectors, and go one by one. */
    private static void write(RecordSink sink, List<VectorRecord> batch) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The run was stopped while its file was made");
        }
        try {
            sink.write(RecordBatch.of(batch));
        } catch (IllegalArgumentException uneven) {
            for (VectorRecord item : batch) {
                sink.write(RecordBatch.of(List.of(item)));
            }
        }
        batch.clear();
    }

    private void rename(Path made) throws IOException {
        force(made);
        file.replaceBy(made);
    }

    /** Waits until a file is on the disk; a folder has no such thing. */
    private static void force(Path made) throws IOException {
        if (Files.isRegularFile(made)) {
            try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
