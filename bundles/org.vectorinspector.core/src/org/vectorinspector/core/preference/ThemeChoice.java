package org.vectorinspector.core.preference;

/** Which theme the window has. */
public enum ThemeChoice {
    /** The one of the system. */
    SYSTEM,
    /** The light one. */
    LIGHT,
    /** The dark one. */
    DARK
}
