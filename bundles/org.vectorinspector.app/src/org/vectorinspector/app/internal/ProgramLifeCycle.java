package org.vectorinspector.app.internal;

import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.vectorinspector.ui.theme.Palette;

/**
 * Chooses the theme before the first widget is styled: the one that was asked for, else the system's. The workbench reads the
 * theme to start with from a system property, and would put the Eclipse dark theme in its place on a dark system.
 */
public final class ProgramLifeCycle {
    private static final String START_THEME = "cssTheme";
    private static final String KEEP_THEME = "org.eclipse.e4.ui.css.theme.disableOSDarkThemeInherit";

    @PostContextCreate
    void chooseTheme() {
        System.setProperty(START_THEME, "org.vectorinspector.ui.theme." + (Palette.dark() ? "dark" : "light"));
        System.setProperty(KEEP_THEME, "true");
    }
}
