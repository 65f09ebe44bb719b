/**
 * What a person prefers: typed keys with defaults over one file, {@code preferences.json} in the program's home. No secret is ever a
 * preference.
 *
 * <p>Start with {@link org.vectorinspector.core.preference.PreferenceStore} and
 * {@link org.vectorinspector.core.preference.ProgramPreferences}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.preference;
