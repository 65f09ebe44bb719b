package org.vectorinspector.core.log;

import java.util.logging.Level;

/** How serious a line of the log is, the most serious first. */
public enum LogLevel {
    /** Something failed. */
    ERROR,
    /** Something needs care. */
    WARNING,
    /** Something happened. */
    INFO,
    /** What only developers want to know. */
    DETAIL;

    /** Returns what a level of java.util.logging means. */
    public static LogLevel of(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return ERROR;
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return WARNING;
        }
        return level.intValue() >= Level.CONFIG.intValue() ? INFO : DETAIL;
    }
}
