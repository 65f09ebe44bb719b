package org.vectorinspector.ui.together.parts;

import org.eclipse.swt.graphics.GC;

/** Texts that have less room than they want. */
final class Elided {
    private static final String ELLIPSIS = "…";

    private Elided() {
    }

    /** Returns as much of the beginning as fits in the font of the GC. */
    static String end(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (gc.textExtent(text.substring(0, middle) + ELLIPSIS).x <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return text.substring(0, fits).stripTrailing() + ELLIPSIS;
    }
}
