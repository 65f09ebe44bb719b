package org.vectorinspector.core.preference;

/**
 * Preferences were saved.
 *
 * @param before what was saved
 * @param after what is saved now
 */
public record PreferencesChanged(PreferenceValues before, PreferenceValues after) {
}
