package org.vectorinspector.api.model;

import java.util.Objects;

/**
 * Says where the next page begins, in the provider's own words: only the provider that made it can read it, and only for
 * the same collection, filter and order.
 *
 * @param value never null; plain text without secrets, so that the command line can print it
 */
public record Cursor(String value) {
    public Cursor {
        Objects.requireNonNull(value, "value");
    }
}
