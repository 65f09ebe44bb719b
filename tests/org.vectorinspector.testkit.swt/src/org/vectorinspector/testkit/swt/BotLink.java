package org.vectorinspector.testkit.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;

/** Words with something to click in them. */
public record BotLink(Bot bot, Link widget) {
    /** Clicks the first words that can be clicked. */
    public void click() {
        bot.send(widget, SWT.Selection, new Event());
    }

    /** Returns the words. */
    public String getText() {
        return bot.ui().get(widget::getText);
    }
}
