package org.vectorinspector.testkit.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;

/** A tab. */
public record BotTab(Bot bot, CTabItem widget) {
    /** Brings it to the front. */
    public void activate() {
        bot.ui().run(() -> widget.getParent().setSelection(widget));
        Event event = new Event();
        event.item = widget;
        bot.send(bot.ui().get(widget::getParent), SWT.Selection, event);
    }
}
