package org.vectorinspector.ui.widgets;

import org.eclipse.swt.widgets.Widget;

/** Marks widgets so that tests find them, ours and SWTBot alike. */
public final class WidgetKeys {
    /** SWTBot's default key. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private WidgetKeys() {
    }

    /** Marks a widget and returns it. */
    public static <W extends Widget> W mark(W widget, String key) {
        widget.setData(KEY, key);
        return widget;
    }
}
