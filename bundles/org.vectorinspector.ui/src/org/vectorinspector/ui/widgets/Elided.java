package org.vectorinspector.ui.widgets;

import java.util.function.IntFunction;
import org.eclipse.swt.graphics.GC;

/** Texts that have less room than they want. */
public final class Elided {
    private static final String ELLIPSIS = "…";

    private Elided() {
    }

    /** Returns as much of the beginning as fits in the font of the GC. */
    public static String end(GC gc, String text, int width) {
        return longest(gc, text, width, kept -> text.substring(0, kept).stripTrailing() + ELLIPSIS);
    }

    /** Returns as much of the beginning and the end as fits in the font of the GC: names of one family differ at their ends. */
    public static String middle(GC gc, String text, int width) {
        return longest(gc, text, width, kept -> text.substring(0, kept / 2).stripTrailing() + ELLIPSIS
                + text.substring(text.length() - (kept - kept / 2)).stripLeading());
    }

    private static String longest(GC gc, String text, int width, IntFunction<String> shortened) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int half = (fits + tooLong) / 2;
            if (gc.textExtent(shortened.apply(half)).x <= width) {
                fits = half;
            } else {
                tooLong = half;
            }
        }
        return shortened.apply(fits);
    }
}
