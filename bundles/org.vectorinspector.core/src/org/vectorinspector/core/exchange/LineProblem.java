package org.vectorinspector.core.exchange;

import java.io.IOException;

/** Says why a line or row of a file holds no record. */
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
        this("Line ", line, sentence, cause);
    }

    private LineProblem(String place, long number, String sentence, Throwable cause) {
        super(place + number + ": " + sentence, cause);
        this.line = number;
    }

    /** Makes a problem of a row, where a file has no lines. */
    public static LineProblem ofRow(long row, String sentence, Throwable cause) {
        return new LineProblem("Row ", row, sentence, cause);
    }

    /** Returns the number of the line or row, 1 for the first. */
    public long line() {
        return line;
    }
}
