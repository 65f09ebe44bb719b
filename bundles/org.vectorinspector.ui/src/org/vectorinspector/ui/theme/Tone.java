package org.vectorinspector.ui.theme;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;

/**
 * What the words of a label say by their colour. A tone is a class of the theme's sheets, so that a label keeps it however often the
 * window is styled anew.
 */
public enum Tone {
    /** Text. */
    TEXT(Role.TEXT),
    /** Text of less weight. */
    SECONDARY(Role.SECONDARY),
    /** It works. */
    GOOD(Role.GOOD),
    /** It needs care. */
    CAUTION(Role.CAUTION),
    /** It failed. */
    ERROR(Role.ERROR);

    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private final Role role;

    Tone(Role role) {
        this.role = role;
    }

    /** Returns what the colour is for. */
    public Role role() {
        return role;
    }

    /** Returns the name of the class in the sheets. */
    public String cssClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** Gives a label this tone in the place of the one that it had; the sheets colour it before it is painted next. UI thread only. */
    public void applyTo(Label label) {
        if (!cssClass().equals(label.getData(CSS_CLASS))) {
            label.setData(CSS_CLASS, cssClass());
            label.reskin(SWT.NONE);
        }
    }
}
