package org.vectorinspector.ui.migrate.services;

import org.eclipse.swt.graphics.GC;

/** Names that have less room than they want. */
public final class Elided {
    private static final String ELLIPSIS = "…";

    private Elided() {
    }

    /** Returns as much of both ends as fits in the font of the GC. */
    public static String middle(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int kept = (fits + tooLong) / 2;
            if (gc.textExtent(shortened(text, kept)).x <= width) {
                fits = kept;
            } else {
                tooLong = kept;
            }
        }
        return shortened(text, fits);
    }

    private static String shortened(String text, int kept) {
        int front = (kept + 1) / 2;
        return text.substring(0, front).stripTrailing() + ELLIPSIS + text.substring(text.length() - kept / 2).stripLeading();
    }
}
