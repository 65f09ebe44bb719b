package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.IdKind;

/**
 * A file of records with its format; what goes wrong is a sentence.
 *
 * @param path where it is
 * @param format how it is read
 */
public record RecordFile(Path path, FileFormat format) {
    public RecordFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(format, "format");
    }

    /** Returns what the file says before its records are read. */
    public FileContent content() throws VectorStoreException {
        try {
            return format.content(path);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Begins to read its records one by one; to be closed by the caller. */
    public RecordSource records(IdKind ids) throws VectorStoreException {
        try {
            return format.read(path, ids);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Begins to read pages of it; to be closed by the caller. */
    public FilePages pages(IdKind ids) throws VectorStoreException {
        return new FilePages(this, records(ids));
    }

    /** Puts what was made elsewhere in this place; what is there goes, of a folder only what belongs to the format. */
    public void replaceBy(Path made) throws IOException {
        if (Files.isDirectory(path)) {
            format.remove(path);
        }
        Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
    }

    VectorStoreException unreadable(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new VectorStoreException(Kind.NOT_FOUND, "There is no file " + path + ".", "Check its name.", cause);
        }
        String why = String.valueOf(cause.getMessage()).replaceFirst("\\.$", "");
        String advice = cause instanceof FileSystemException ? "Check its name and its permissions." : "";
        return new VectorStoreException(Kind.INVALID_REQUEST, "The file " + path + " cannot be read: " + why + ".", advice, cause);
    }
}
