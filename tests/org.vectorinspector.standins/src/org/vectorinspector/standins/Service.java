package org.vectorinspector.standins;

/** What a server does with a request. Safe for use by several threads. */
@FunctionalInterface
public interface Service {
    /** Returns the answer to a request. */
    Answer answer(Request request);
}
