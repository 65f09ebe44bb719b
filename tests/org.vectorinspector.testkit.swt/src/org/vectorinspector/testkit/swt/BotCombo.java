package org.vectorinspector.testkit.swt;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;

/** A list to choose from. */
public record BotCombo(Bot bot, Combo widget) {
    /** Chooses by words. */
    public void setSelection(String text) {
        bot.ui().run(() -> {
            int index = widget.indexOf(text);
            if (index < 0) {
                throw new AssertionError("There is no «" + text + "» in " + List.of(widget.getItems()));
            }
            widget.select(index);
        });
        bot.send(widget, SWT.Selection, new Event());
    }

    /** Types words. */
    public void setText(String text) {
        bot.ui().run(() -> widget.setText(text));
        bot.settle();
    }

    /** Returns the chosen words. */
    public String getText() {
        return bot.ui().get(widget::getText);
    }
}
