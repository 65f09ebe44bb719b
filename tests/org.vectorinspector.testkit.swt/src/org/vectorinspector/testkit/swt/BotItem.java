package org.vectorinspector.testkit.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;

/** A button of a tool bar. */
public record BotItem(Bot bot, ToolItem widget) {
    /** Presses it, once it can be pressed; one of several takes the place of the others. */
    public void click() {
        bot.waitUntil("the button of the tool bar cannot be pressed", this::isEnabled);
        bot.ui().run(this::choose);
        bot.send(widget, SWT.Selection, new Event());
    }

    /** Tells whether it can be pressed. */
    public boolean isEnabled() {
        return bot.ui().get(() -> !widget.isDisposed() && widget.isEnabled());
    }

    private void choose() {
        if ((widget.getStyle() & SWT.RADIO) != 0) {
            for (ToolItem other : widget.getParent().getItems()) {
                other.setSelection(other == widget);
            }
        }
    }
}
