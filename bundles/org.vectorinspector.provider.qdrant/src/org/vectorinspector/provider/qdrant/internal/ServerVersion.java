package org.vectorinspector.provider.qdrant.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a server.
 *
 * @param text as the server writes it
 * @param major 0 when the text is none that we know
 * @param minor the number behind the first point
 */
record ServerVersion(String text, int major, int minor) {
    private static final Pattern NUMBERS = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6}).*");

    static ServerVersion of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches() ? new ServerVersion(text, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : new ServerVersion(text, 0, 0);
    }

    boolean atLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || major == wantedMajor && minor >= wantedMinor;
    }
}
