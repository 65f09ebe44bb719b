package org.vectorinspector.core.preference;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps what a person prefers. Safe for use by several threads; reading answers at once from memory. */
public interface PreferenceStore {
    /** Returns what applies: the key's system property, else what is saved, else the default. */
    <T> T get(Preference<T> preference);

    /** Returns what is saved. */
    PreferenceValues values();

    /**
     * Saves a change and posts {@link PreferenceTopics#CHANGED}. The file is read again first, so that another running program's
     * changes survive. Blocks; never call on the UI thread.
     *
     * @throws IOException when the file cannot be written; nothing has changed then
     */
    void change(UnaryOperator<PreferenceValues> change) throws IOException;

    /** Returns a sentence about what was wrong with the file, empty where nothing was. */
    Optional<String> problem();
}
