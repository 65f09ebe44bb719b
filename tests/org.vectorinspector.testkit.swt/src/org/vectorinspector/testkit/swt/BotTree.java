package org.vectorinspector.testkit.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree, whose rows are named by the words on their way, such as {@code "Sample", "emoji"}; small remarks may follow a name. */
public record BotTree(Bot bot, Tree widget) {
    /** Returns the words of all rows that are unfolded, from the top. */
    public List<String> rows() {
        return bot.ui().get(() -> {
            List<String> rows = new ArrayList<>();
            collect(widget.getItems(), rows);
            return rows;
        });
    }

    /** Returns the words in a column of a row. */
    public String cell(int column, String... path) {
        return bot.ui().get(() -> item(path).map(item -> item.getText(column)).orElse(""));
    }

    /** Waits for a row and selects it. */
    public void select(String... path) {
        TreeItem item = await(path);
        bot.ui().run(() -> {
            widget.setSelection(item);
            widget.setFocus();
        });
        bot.send(widget, SWT.Selection, event(item));
    }

    /** Waits for a row and opens it as a double click does, at one go: the tree may be filled anew at any moment. */
    public void doubleClick(String... path) {
        bot.waitUntil("there is no row " + List.of(path), () -> bot.ui().get(() -> item(path).map(this::open).isPresent()));
        bot.settle();
    }

    /** Selects a row and opens its context menu by the keys for it. */
    public BotMenu contextMenu(String... path) {
        select(path);
        AtomicBoolean shown = new AtomicBoolean();
        Listener listener = event -> shown.set(true);
        Menu menu = bot.ui().get(widget::getMenu);
        bot.ui().run(() -> menu.addListener(SWT.Show, listener));
        bot.pressShortcut(SWT.MOD2, SWT.F10, (char) 0);
        bot.waitUntil("the menu opens", shown::get);
        bot.ui().run(() -> menu.removeListener(SWT.Show, listener));
        bot.settle();
        return new BotMenu(bot, menu);
    }

    /** Waits for a row and lets the mouse rest on it. */
    public void hover(String... path) {
        Mouse.rest(place(path, 0.5));
    }

    /** Drags one row to the upper or the lower edge of another by the mouse. */
    public void drag(String moved, String target, boolean below) {
        Mouse.drag(place(new String[] {moved}, 0.5), place(new String[] {target}, below ? 0.95 : 0.05));
        bot.settle();
    }

    /** Returns a place on the screen within the first cell of a row, so far down. */
    private Point place(String[] path, double down) {
        TreeItem item = await(path);
        return bot.ui().get(() -> {
            Rectangle cell = item.getTextBounds(0);
            return widget.toDisplay(cell.x + 30, cell.y + (int) Math.round(cell.height * down));
        });
    }

    /** Waits for a row. */
    public TreeItem await(String... path) {
        TreeItem[] found = new TreeItem[1];
        bot.waitUntil("there is no row " + List.of(path), () -> {
            found[0] = bot.ui().get(() -> item(path).orElse(null));
            return found[0] != null;
        });
        return found[0];
    }

    private TreeItem open(TreeItem item) {
        widget.setSelection(item);
        widget.setFocus();
        widget.notifyListeners(SWT.Selection, event(item));
        widget.notifyListeners(SWT.DefaultSelection, event(item));
        return item;
    }

    private static Event event(TreeItem item) {
        Event event = new Event();
        event.item = item;
        return event;
    }

    private Optional<TreeItem> item(String... path) {
        TreeItem[] items = widget.getItems();
        TreeItem found = null;
        for (String words : path) {
            found = null;
            for (TreeItem item : items) {
                if (item.getText().equals(words) || item.getText().startsWith(words + "  ")) {
                    found = item;
                }
            }
            if (found == null) {
                return Optional.empty();
            }
            items = found.getItems();
        }
        return Optional.ofNullable(found);
    }

    private static void collect(TreeItem[] items, List<String> rows) {
        for (TreeItem item : items) {
            rows.add(item.getText());
            if (item.getExpanded()) {
                collect(item.getItems(), rows);
            }
        }
    }
}
