package org.vectorinspector.app.internal;

import java.util.Locale;

/** The looks of the window; the bundle org.vectorinspector.ui has the style sheets under these ids. */
enum Theme {
    LIGHT, DARK;

    /** Returns the theme that was asked for by name, or the system's where the name is none of ours. */
    static Theme of(String asked, boolean systemIsDark) {
        for (Theme theme : values()) {
            if (theme.word().equals(asked.strip().toLowerCase(Locale.ROOT))) {
                return theme;
            }
        }
        return systemIsDark ? DARK : LIGHT;
    }

    String id() {
        return "org.vectorinspector.ui.theme." + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
