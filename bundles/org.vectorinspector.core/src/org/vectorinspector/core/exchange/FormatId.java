package org.vectorinspector.core.exchange;

import java.util.Locale;

/**
 * Names a format of files, in words that outlive the program: {@code json_lines}, {@code csv}.
 *
 * @param value never blank; upper and lower case are the same
 */
public record FormatId(String value) {
    public FormatId {
        value = value.toLowerCase(Locale.ROOT);
        if (value.isBlank()) {
            throw new IllegalArgumentException("A format has a name");
        }
    }
}
