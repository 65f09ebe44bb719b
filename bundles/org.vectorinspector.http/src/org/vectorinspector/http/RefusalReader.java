package org.vectorinspector.http;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;

/** Reads what a server of one kind says when it refuses. */
@FunctionalInterface
public interface RefusalReader {
    /** A reader that knows nothing beyond HTTP. */
    RefusalReader PLAIN = answer -> Optional.empty();

    /** Returns what the answer means, empty to let HTTP's own meaning of the status hold. */
    Optional<VectorStoreException> read(RestAnswer answer);
}
