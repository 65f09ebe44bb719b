package org.vectorinspector.core.log;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that was logged; nothing in it looks like a secret.
 *
 * @param number counts all lines since the start, from 1
 * @param time when
 * @param level how serious
 * @param source who logged it, such as a class
 * @param message never null
 * @param trace the stack trace, empty where there is none
 */
public record LogLine(long number, Instant time, LogLevel level, String source, String message, String trace) {
    public LogLine {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(trace, "trace");
    }

    /** Returns the last part of the source, which is enough for people. */
    public String shortSource() {
        return source.substring(source.lastIndexOf('.') + 1);
    }

    /** Returns all of it as text, the stack trace last. */
    public String text() {
        String line = time + " " + level + " " + source + "\n" + message;
        return trace.isEmpty() ? line : line + "\n" + trace;
    }
}
