package org.vectorinspector.app.internal;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.core.preference.ThemeChoice;
import org.vectorinspector.ui.theme.Palette;

/**
 * Chooses the theme before the first widget is styled: the one that the person prefers, else the system's. The workbench reads the
 * theme to start with from a system property, and would put the Eclipse dark theme in its place on a dark system.
 */
public final class ProgramLifeCycle {
    private static final String START_THEME = "cssTheme";
    private static final String KEEP_THEME = "org.eclipse.e4.ui.css.theme.disableOSDarkThemeInherit";

    // The workbench calls one method of this annotation, whatever their number.
    @PostContextCreate
    void prepare(IEclipseContext context, PreferenceStore preferences) {
        Thread.ofPlatform().daemon().name("services").start(new ServicesAhead());
        IconResources.replaceIn(context);
        chooseTheme(preferences.get(ProgramPreferences.THEME));
    }

    private static void chooseTheme(ThemeChoice wanted) {
        if (wanted != ThemeChoice.SYSTEM) {
            System.setProperty(Palette.PROPERTY, wanted == ThemeChoice.DARK ? "dark" : "light");
        }
        System.setProperty(START_THEME, "org.vectorinspector.ui.theme." + (Palette.dark() ? "dark" : "light"));
        System.setProperty(KEEP_THEME, "true");
    }
}
