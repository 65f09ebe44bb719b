package org.vectorinspector.provider.pgvector.internal;

import java.nio.charset.StandardCharsets;

/** What PostgreSQL takes as a text. */
final class Texts {
    private Texts() {
    }

    /** Tells whether a text is kept as it is: no NUL, no half of a surrogate pair. */
    static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
