package org.vectorinspector.testkit.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
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
