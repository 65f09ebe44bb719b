package org.vectorinspector.testkit.swt;

import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** A window. */
public record BotShell(Bot bot, Shell widget) {
    /** Tells whether it is there. */
    public boolean isOpen() {
        return bot.ui().get(() -> !widget.isDisposed() && widget.isVisible());
    }

    /** Returns all words that a person reads in it. */
    public List<String> words() {
        return bot.ui().get(() -> WidgetTree.within(widget).stream().map(Words::of).filter(words -> !words.isEmpty()).toList());
    }

    /** Closes it as its frame does. */
    public void close() {
        bot.ui().later(widget::close);
        bot.waitUntil("the window closes", () -> !isOpen());
    }

    /** Brings it to the front. */
    public void activate() {
        bot.ui().run(widget::forceActive);
        bot.settle();
    }
}
