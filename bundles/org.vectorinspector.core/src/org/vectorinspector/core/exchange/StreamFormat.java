package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vectorinspector.api.model.IdKind;

/** A format that is read and written from beginning to end, so that it goes through pipes and a cut file can be gone on with. */
public interface StreamFormat extends FileFormat {
    /** Reads from a stream, which is closed with the source. */
    RecordSource read(InputStream in, IdKind ids) throws IOException;

    /** Writes to a stream, which is closed with the sink. */
    RecordSink begin(OutputStream out, FileLayout layout) throws IOException;

    /** Goes on behind records of the same layout; the stream is closed with the sink. */
    RecordSink goOn(OutputStream out, FileLayout layout) throws IOException;

    @Override
    default RecordSource read(Path file, IdKind ids) throws IOException {
        return read(Files.newInputStream(file), ids);
    }

    @Override
    default RecordSink create(Path file, FileLayout layout) throws IOException {
        return begin(Files.newOutputStream(file), layout);
    }
}
