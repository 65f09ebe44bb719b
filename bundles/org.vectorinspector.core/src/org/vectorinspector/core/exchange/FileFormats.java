package org.vectorinspector.core.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;

/** Knows the formats that are installed; they come and go while the program runs. Safe for use by several threads. */
public interface FileFormats {
    /** Returns all formats by name. */
    List<FileFormat> all();

    /** Returns a format, empty where it is not installed. */
    Optional<FileFormat> find(FormatId id);

    /** Returns the format of a file by its name or by what is there; empty where none knows it. */
    Optional<FileFormat> of(Path file);

    /**
     * Returns a format.
     *
     * @throws VectorStoreException kind {@code UNSUPPORTED_VERSION} when it is not installed
     */
    FileFormat need(FormatId id) throws VectorStoreException;
}
