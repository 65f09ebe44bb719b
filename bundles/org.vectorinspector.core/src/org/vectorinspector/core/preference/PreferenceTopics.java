package org.vectorinspector.core.preference;

/** Topics of what happens to preferences; each event carries one record. */
public final class PreferenceTopics {
    /** Preferences were saved: {@link PreferencesChanged}. */
    public static final String CHANGED = "org/vectorinspector/preference/CHANGED";

    private PreferenceTopics() {
    }
}
