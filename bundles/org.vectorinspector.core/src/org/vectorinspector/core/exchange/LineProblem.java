package org.vectorinspector.core.exchange;

import java.io.IOException;

/** Says why a line of a text holds no record. */
public final class LineProblem extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * Makes a problem.
     *
     * @param line its number, 1 for the first
     * @param sentence what is wrong, for a person
     * @param cause what lies behind, may be null
     */
    public LineProblem(long line, String sentence, Throwable cause) {
        super("Line " + line + ": " + sentence, cause);
        this.line = line;
    }

    /** Returns the number of the line, 1 for the first. */
    public long line() {
        return line;
    }
}
