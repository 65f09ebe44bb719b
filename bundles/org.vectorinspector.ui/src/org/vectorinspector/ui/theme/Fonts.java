package org.vectorinspector.ui.theme;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;

/** The fonts of the window, all derived from the system's. UI thread only; nobody disposes them. */
public final class Fonts {
    private Fonts() {
    }

    /** Returns the system's font in another height and weight. */
    public static Font system(int points, boolean bold) {
        return derived(JFaceResources.DEFAULT_FONT, points, bold);
    }

    /** Returns the font of secondary text: one point smaller. */
    public static Font secondary() {
        return system(-1, false);
    }

    /** Returns the system's font in bold. */
    public static Font bold() {
        return system(0, true);
    }

    /** Returns the font of ids, JSON, filters and vectors: monospace, one point smaller. */
    public static Font text() {
        return derived(JFaceResources.TEXT_FONT, 0, false);
    }

    /** Lets the titles of dialogs have the system's font in bold, instead of one of JFace's own. */
    public static void useInTitles() {
        JFaceResources.getFontRegistry().put(JFaceResources.BANNER_FONT, bold().getFontData());
    }

    private static Font derived(String base, int points, boolean bold) {
        FontRegistry registry = JFaceResources.getFontRegistry();
        String key = base + points + bold;
        if (!registry.hasValueFor(key)) {
            FontDescriptor font = FontDescriptor.createFrom(registry.get(base).getFontData()).increaseHeight(points);
            registry.put(key, font.setStyle(bold ? SWT.BOLD : SWT.NORMAL).getFontData());
        }
        return registry.get(key);
    }
}
