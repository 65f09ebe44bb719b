package org.vectorinspector.api.model;

import java.util.Objects;

/**
 * An order of records by one metadata key; records without the key come last.
 *
 * @param key never null
 * @param descending largest first
 */
public record Sort(String key, boolean descending) {
    public Sort {
        Objects.requireNonNull(key, "key");
    }
}
