package org.vectorinspector.testkit.swt;

import org.eclipse.swt.widgets.Label;

/** A label. */
public record BotLabel(Bot bot, Label widget) {
    /** Returns its words. */
    public String getText() {
        return bot.ui().get(() -> widget.isDisposed() ? "" : widget.getText());
    }

    /** Waits until its words have this part. */
    public void waitForText(String part) {
        bot.waitUntil("the label shall say «" + part + "» instead of «" + getText() + "»", () -> getText().contains(part));
    }
}
