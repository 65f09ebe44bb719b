package org.vectorinspector.json;

import java.io.IOException;

/** Bytes that come one after the other and stay where they are: what a reader has seen may be read again later, by any thread. For one reader. */
public interface ComingBytes {
    /**
     * Waits until there are more bytes than some, or until their end.
     *
     * @return how many there are; as many as before at the end
     */
    int await(int known) throws IOException;

    /** Returns an array with the bytes that the last {@link #await} has told of; when there are more, it may be another one. */
    byte[] bytes();
}
