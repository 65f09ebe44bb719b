package org.vectorinspector.core.log;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which lines of the log somebody wants to see.
 *
 * @param words what the message, source or stack trace shall contain, in any case; empty for all
 * @param levels the levels that are wanted
 */
public record LogQuery(String words, Set<LogLevel> levels) {
    /** Wants every line. */
    public static final LogQuery ALL = new LogQuery("", EnumSet.allOf(LogLevel.class));

    public LogQuery {
        words = words.strip().toLowerCase(Locale.ROOT);
        levels = Set.copyOf(levels);
    }

    /** Tells whether a line is wanted. */
    public boolean wants(LogLine line) {
        return levels.contains(line.level())
                && (words.isEmpty() || contains(line.message()) || contains(line.source()) || contains(line.trace()));
    }

    private boolean contains(String text) {
        int last = text.length() - words.length();
        for (int start = 0; start <= last; start++) {
            if (text.regionMatches(true, start, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }
}
