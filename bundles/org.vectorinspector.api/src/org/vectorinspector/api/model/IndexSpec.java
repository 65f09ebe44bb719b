package org.vectorinspector.api.model;

import java.util.Map;

/**
 * What an index shall be.
 *
 * @param target the metadata key or vector space that it is on, never blank
 * @param kind in the database's word, never blank
 * @param options the database's own settings; what is not there is as the database usually has it
 */
public record IndexSpec(String target, String kind, Map<String, String> options) {
    public IndexSpec {
        options = Map.copyOf(options);
        if (target.isBlank() || kind.isBlank()) {
            throw new IllegalArgumentException("An index is of a kind and on something: " + kind + ", " + target);
        }
    }
}
