package org.vectorinspector.api.secret;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Holds one secret for as short as possible: closing wipes it, printing hides it.
 *
 * <p>Safe for use by several threads; after {@link #close()} every use fails.
 */
public final class Secret implements AutoCloseable {
    private final char[] value;
    private boolean closed;

    /**
     * Takes a copy of these characters; the caller wipes its own.
     *
     * @param value the secret, may be empty
     */
    public Secret(char[] value) {
        this.value = value.clone();
    }

    /**
     * Lends the characters to a function, which must not keep them, and returns its result.
     *
     * @throws IllegalStateException when the secret has been closed
     */
    public synchronized <T> T use(Function<char[], T> reader) {
        if (closed) {
            throw new IllegalStateException("The secret has been closed");
        }
        char[] lent = value.clone();
        try {
            return reader.apply(lent);
        } finally {
            Arrays.fill(lent, '\0');
        }
    }

    /**
     * Returns a secret of its own with the same characters.
     *
     * @throws IllegalStateException when the secret has been closed
     */
    public Secret copy() {
        return use(Secret::new);
    }

    /** Tells whether there is not a single character. */
    public boolean isEmpty() {
        return value.length == 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(value, '\0');
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
