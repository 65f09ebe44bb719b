package org.vectorinspector.core.search;

/** Says where a pasted text is no vector. */
public final class VectorTextException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int length;

    /**
     * Makes an exception.
     *
     * @param message a sentence for a person
     * @param offset where the wrong part begins
     * @param length how long it is
     */
    public VectorTextException(String message, int offset, int length) {
        super(message);
        this.offset = offset;
        this.length = length;
    }

    /** Returns where the wrong part begins. */
    public int offset() {
        return offset;
    }

    /** Returns how long the wrong part is. */
    public int length() {
        return length;
    }
}
