package org.vectorinspector.core.migrate;

import java.util.regex.Pattern;

/**
 * Names a run and its folder.
 *
 * @param value letters, digits and {@code -}
 */
public record RunId(String value) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public RunId {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException("No run is called «" + value + "»");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
