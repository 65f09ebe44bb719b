package org.vectorinspector.core.filter;

/** Says where and why a text is no filter; the message is a sentence for a person. */
public final class FilterSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int length;

    /**
     * Makes an exception.
     *
     * @param message what is wrong
     * @param offset where the wrong part begins
     * @param length how long it is, 0 where something is missing
     */
    public FilterSyntaxException(String message, int offset, int length) {
        super(message);
        this.offset = offset;
        this.length = length;
    }

    /** Returns where the wrong part begins. */
    public int offset() {
        return offset;
    }

    /** Returns how long the wrong part is, 0 where something is missing. */
    public int length() {
        return length;
    }
}
