package org.vectorinspector.testkit.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A field for text, with style or without. */
public record BotText(Bot bot, Control widget) {
    /** Replaces the text. */
    public void setText(String text) {
        bot.ui().run(() -> {
            if (widget instanceof StyledText styled) {
                styled.setText(text);
            } else {
                ((Text) widget).setText(text);
            }
        });
        bot.settle();
    }

    /** Returns the text. */
    public String getText() {
        return bot.ui().get(() -> Words.of(widget));
    }

    /** Gives it the focus. */
    public void setFocus() {
        bot.ui().run(widget::setFocus);
        bot.settle();
    }

    /** Presses the enter key in it. */
    public void pressEnter() {
        if (widget instanceof Text) {
            bot.send(widget, SWT.DefaultSelection, new Event());
        } else {
            Event key = new Event();
            key.character = SWT.CR;
            key.keyCode = SWT.CR;
            bot.send(widget, SWT.KeyDown, key);
        }
    }

    /** Tells whether a person can change it. */
    public boolean isEditable() {
        return bot.ui().get(() -> widget instanceof StyledText styled ? styled.getEditable() : ((Text) widget).getEditable());
    }
}
