package org.vectorinspector.provider.pinecone.internal;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest;

/** Marks the server's tokens as those of plain or of filtered pages, so that one is never taken for the other. */
final class PageCursor {
    private static final String PLAIN = "list:";
    private static final String FILTERED = "filter:";

    private PageCursor() {
    }

    static Cursor of(String token, PageRequest request) {
        return new Cursor(mark(request) + token);
    }

    /** Returns the server's token of a request that has a cursor. */
    static String token(PageRequest request) throws VectorStoreException {
        String value = request.cursor().orElseThrow().value();
        String mark = mark(request);
        if (!value.startsWith(mark) || value.length() == mark.length()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "This cursor is not one of this list of records.",
                    "Start from the first page.");
        }
        return value.substring(mark.length());
    }

    private static String mark(PageRequest request) {
        return request.filter().isPresent() ? FILTERED : PLAIN;
    }
}
