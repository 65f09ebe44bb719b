package org.vectorinspector.testkit.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;

/** A button of a tool bar. */
public record BotItem(Bot bot, ToolItem widget) {
    /** Presses it, once it can be pressed. */
    public void click() {
        bot.waitUntil("the button of the tool bar cannot be pressed", this::isEnabled);
        bot.send(widget, SWT.Selection, new Event());
    }

    /** Tells whether it can be pressed. */
    public boolean isEnabled() {
        return bot.ui().get(() -> !widget.isDisposed() && widget.isEnabled());
    }
}
