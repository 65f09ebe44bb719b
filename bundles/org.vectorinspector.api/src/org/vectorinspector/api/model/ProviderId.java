package org.vectorinspector.api.model;

import java.util.regex.Pattern;

/**
 * Names a kind of database, such as {@code chroma} or {@code local}; it is what profiles and the command line write.
 *
 * @param value lower-case letters, digits, dots and dashes, starting with a letter
 */
public record ProviderId(String value) implements Comparable<ProviderId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9.-]*");

    public ProviderId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A provider id has lower-case letters, digits, dots and dashes: " + value);
        }
    }

    @Override
    public int compareTo(ProviderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
