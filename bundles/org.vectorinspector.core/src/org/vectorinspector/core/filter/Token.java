package org.vectorinspector.core.filter;

/**
 * A word of a filter.
 *
 * @param kind what it is
 * @param start where it begins
 * @param end the place behind it
 */
public record Token(Kind kind, int start, int end) {
    /** What a word can be. */
    public enum Kind {
        /** A metadata key, plain or in backticks. */
        KEY,
        /** A comparison, such as {@code >=}. */
        OPERATOR,
        /** A word of the language, such as {@code and}. */
        KEYWORD,
        /** A quoted text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A parenthesis or comma. */
        PUNCTUATION,
        /** What is none of these, or has no end. */
        ERROR
    }

    /** Returns the word itself. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
