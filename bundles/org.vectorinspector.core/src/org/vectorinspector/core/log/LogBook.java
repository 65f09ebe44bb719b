package org.vectorinspector.core.log;

import java.util.List;

/** Keeps the latest lines of the log in bounded memory. Answers at once; safe for use by several threads. */
public interface LogBook {
    /** Returns the lines with a greater number, oldest first; 0 for all that are kept. */
    List<LogLine> after(long number);

    /** Returns the number of the oldest line that is kept, one more than the latest where there is none. */
    long first();

    /** Forgets all lines; the log files keep theirs. */
    void clear();

    /**
     * Hears of every change until it is removed, on the thread that logs, which must not be kept waiting.
     */
    void addListener(Runnable listener);

    /** Does not hear of changes any more. */
    void removeListener(Runnable listener);
}
