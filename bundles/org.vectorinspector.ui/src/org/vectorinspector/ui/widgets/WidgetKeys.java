package org.vectorinspector.ui.widgets;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** Marks widgets so that others find them: tests, ours and SWTBot alike, and what must not cover them. */
public final class WidgetKeys {
    /** SWTBot's default key. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private static final String KEPT_CLEAR = "org.vectorinspector.keptclear";

    private WidgetKeys() {
    }

    /** Marks a widget and returns it. */
    public static <W extends Widget> W mark(W widget, String key) {
        widget.setData(KEY, key);
        return widget;
    }

    /** Lets no notification stand over a control. */
    public static void keepClear(Control control) {
        control.setData(KEPT_CLEAR, Boolean.TRUE);
    }

    /** Tells whether no notification may stand over a control. */
    public static boolean isKeptClear(Control control) {
        return control.getData(KEPT_CLEAR) != null;
    }
}
