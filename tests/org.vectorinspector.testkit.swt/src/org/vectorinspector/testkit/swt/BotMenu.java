package org.vectorinspector.testkit.swt;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A context menu that is open, used by real keys. */
public record BotMenu(Bot bot, Menu widget) {
    /** Returns the words of its items, without those between them that divide. */
    public List<String> items() {
        return bot.ui().get(() -> Stream.of(widget.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(MenuItem::getText).toList());
    }

    /** Goes down to the item of these words and presses enter. */
    public void choose(String words) {
        List<String> items = items();
        if (!items.contains(words)) {
            throw new AssertionError("There is no «" + words + "» among " + items);
        }
        boolean possible = bot.ui().get(() -> Stream.of(widget.getItems()).anyMatch(item -> item.getText().equals(words) && item.isEnabled()));
        if (!possible) {
            throw new AssertionError("«" + words + "» cannot be chosen now");
        }
        AtomicReference<String> marked = new AtomicReference<>("");
        bot.ui().run(() -> Stream.of(widget.getItems()).forEach(item -> item.addListener(SWT.Arm, event -> marked.set(item.getText()))));
        while (!marked.get().equals(words)) {
            String before = marked.get();
            bot.keyboard().press(0, SWT.ARROW_DOWN, (char) 0);
            bot.waitUntil("the next item is marked after «" + before + "»", () -> !marked.get().equals(before));
        }
        bot.keyboard().press(0, SWT.CR, SWT.CR);
        bot.settle();
    }

    /** Leaves it. */
    public void close() {
        bot.keyboard().press(0, SWT.ESC, SWT.ESC);
        bot.settle();
    }
}
