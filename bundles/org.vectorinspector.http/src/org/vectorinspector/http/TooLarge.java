package org.vectorinspector.http;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Marks, as the cause of a failure, a request that was too large for the server: smaller ones may pass. See {@link BatchCalls}. */
public final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    private TooLarge() {
        super("HTTP 413");
    }

    /** Returns the failure of a request that was too large. */
    public static VectorStoreException failure() {
        return new VectorStoreException(Kind.INVALID_REQUEST, "The server does not take requests of this size.",
                "Write fewer or smaller records at once.", new TooLarge());
    }

    /** Tells whether a failure means that the request was too large. */
    public static boolean caused(VectorStoreException failure) {
        return failure.getCause() instanceof TooLarge;
    }
}
