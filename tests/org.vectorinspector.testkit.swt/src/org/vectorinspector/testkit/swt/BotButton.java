package org.vectorinspector.testkit.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;

/** A push button or check box. */
public record BotButton(Bot bot, Button widget) {
    /** Presses it, once it can be pressed; a check box changes. */
    public void click() {
        bot.waitUntil("the button «" + bot.ui().get(widget::getText) + "» cannot be pressed", this::isEnabled);
        bot.ui().run(() -> {
            if ((widget.getStyle() & SWT.CHECK) != 0) {
                widget.setSelection(!widget.getSelection());
            }
        });
        bot.send(widget, SWT.Selection, new Event());
    }

    /** Tells whether it can be pressed. */
    public boolean isEnabled() {
        return bot.ui().get(() -> !widget.isDisposed() && widget.isEnabled());
    }
}
