package org.vectorinspector.core.session;

import org.vectorinspector.api.model.Metadata;

/**
 * Keeps sections of {@code session.json}, each owned by one part of the program. A change is on disk within a few seconds. Safe for use
 * by several threads.
 */
public interface SessionStore {
    /** Returns what was kept last under this name, in this session or the one before; nothing where there is nothing. */
    Metadata section(String name);

    /** Keeps the content of a section and returns at once; what is the same as before costs nothing. */
    void keep(String name, Metadata content);

    /** Writes what is not on disk yet. Blocks; a failure is logged. */
    void flush();
}
