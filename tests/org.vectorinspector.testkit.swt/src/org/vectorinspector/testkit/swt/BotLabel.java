package org.vectorinspector.testkit.swt;

import org.eclipse.swt.widgets.Label;

/** A label. */
public record BotLabel(Bot bot, Label widget) {
    /** Returns its words. */
    public String getText() {
        return bot.ui().get(() -> widget.isDisposed() ? "" : widget.getText());
    }

    /** Waits until its words, or those of the label of the same key that has come in its place, have this part. */
    public void waitForText(String part) {
        Object key = bot.ui().get(() -> widget.isDisposed() ? null : widget.getData(Bot.KEY));
        bot.waitUntil("the label shall say «" + part + "» instead of «" + getText() + "»",
                () -> getText().contains(part) && bot.ui().get(() -> !widget.isDisposed() && widget.isVisible()) || key != null && bot.says(key.toString(), part));
    }
}
