package org.vectorinspector.ui.theme;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Colours by what they are for, in the theme of this start of the program. UI thread only; nobody disposes the colours. */
public final class Palette {
    /** The system property that chooses the theme: {@code light} or {@code dark}; otherwise the system's theme is followed. */
    public static final String PROPERTY = "vectorinspector.theme";

    private Palette() {
    }

    /** Tells whether the dark theme is in use. */
    public static boolean dark() {
        String wanted = System.getProperty(PROPERTY, "");
        return wanted.isEmpty() ? Display.isSystemDarkTheme() : wanted.equals("dark");
    }

    /** Returns the colour of a role. */
    public static Color color(Role role) {
        ColorRegistry registry = JFaceResources.getColorRegistry();
        String key = "org.vectorinspector." + role + (dark() ? ".dark" : ".light");
        if (!registry.hasValueFor(key)) {
            registry.put(key, rgb(role.hex(dark())));
        }
        return registry.get(key);
    }

    private static RGB rgb(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }
}
