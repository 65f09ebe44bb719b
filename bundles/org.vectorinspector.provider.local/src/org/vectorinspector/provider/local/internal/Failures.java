package org.vectorinspector.provider.local.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Says in sentences what the disk and the index say in exceptions. */
final class Failures {
    private Failures() {
    }

    static VectorStoreException invalid(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }

    static VectorStoreException closed() {
        return new VectorStoreException(Kind.CANCELLED, "The connection has been closed.", "Connect again.");
    }

    static VectorStoreException notFound(String collection) {
        return new VectorStoreException(Kind.NOT_FOUND, "There is no collection «" + collection + "».", "Refresh the list of collections.");
    }

    static VectorStoreException of(Throwable failure, String what) {
        if (full(failure)) {
            return new VectorStoreException(Kind.SERVER_FAULT, "The disk is full, so " + what + " could not be written.",
                    "Make room and try again; what was written before is safe.", failure);
        }
        if (failure instanceof IndexFormatTooNewException || failure instanceof IndexFormatTooOldException) {
            return new VectorStoreException(Kind.UNSUPPORTED_VERSION, "The index of " + what + " was written by another version.",
                    "Open it with that version, export it and import it here.", failure);
        }
        boolean damaged = failure instanceof CorruptIndexException || failure instanceof IndexNotFoundException
                || failure instanceof NoSuchFileException || failure instanceof FileNotFoundException
                || failure instanceof java.io.EOFException || failure instanceof IllegalArgumentException;
        if (damaged) {
            return new VectorStoreException(Kind.SERVER_FAULT, "The files of " + what + " are damaged.",
                    "Restore its folder from a backup, or drop the collection; the other collections are not affected.", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new VectorStoreException(Kind.NOT_ALLOWED, "The files of " + what + " may not be read or written.",
                    "Check the permissions of the folder.", failure);
        }
        return new VectorStoreException(Kind.SERVER_FAULT, "The disk failed for " + what + ".", "The log has the details.", failure);
    }

    private static boolean full(Throwable failure) {
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        String words = Optional.ofNullable(reason).orElse("").toLowerCase(Locale.ROOT);
        boolean own = failure instanceof IOException && (words.contains("no space left") || words.contains("not enough space"));
        return own || failure.getCause() != null && failure.getCause() != failure && full(failure.getCause());
    }
}
