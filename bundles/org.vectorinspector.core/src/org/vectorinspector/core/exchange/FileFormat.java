package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vectorinspector.api.model.IdKind;

/**
 * A format of files that records are read from and written to: a service, so that a format is added by installing a bundle. A file may
 * be a folder. Blocks; safe for use by several threads.
 */
public interface FileFormat {
    /** Returns what runs and command lines call it. */
    FormatId id();

    /** Returns what a person calls a file of it, such as {@code CSV file}. */
    String name();

    /** Returns the endings of names that tell it, each with its dot, the usual one first. */
    List<String> endings();

    /** Tells whether a path is one of this format, by its name or by what is there. */
    default boolean owns(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(name::endsWith);
    }

    /** Tells whether it has a column for each metadata key, so that the keys should be known before the first record is written. */
    boolean hasColumns();

    /** Tells whether it says of each vector space how nearness is measured. */
    default boolean keepsMetrics() {
        return false;
    }

    /**
     * Returns what a file says about its records before they are read.
     *
     * @throws IOException when it cannot be read or is damaged
     */
    FileContent content(Path file) throws IOException;

    /**
     * Begins to read a file.
     *
     * @param ids what kind of ids to read, where the file does not tell the kind of each
     * @throws IOException when it cannot be read or is damaged
     */
    RecordSource read(Path file, IdKind ids) throws IOException;

    /** Begins a new file, which is whole once the sink is closed. */
    RecordSink create(Path file, FileLayout layout) throws IOException;

    /** Removes a file with all that belongs to it and nothing else; nothing happens where there is none. */
    default void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
