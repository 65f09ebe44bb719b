package org.vectorinspector.app.bot.pages;

import java.nio.file.Path;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotLabel;

/** The Compare perspective. */
public final class ComparePage {
    private static final int ROW = 28;

    private final Bot bot;

    private ComparePage(Bot bot) {
        this.bot = bot;
    }

    /** Brings the perspective to the front. */
    public static ComparePage open(Bot bot) {
        bot.buttonWithId("header.perspective.compare").click();
        bot.waitUntil("the perspective is seen", () -> bot.sees("compare.left"));
        return new ComparePage(bot);
    }

    /** Goes back to the perspective in which everything begins. */
    public static void leave(Bot bot) {
        bot.buttonWithId("header.perspective.browse").click();
        bot.settle();
    }

    /** Waits until the place of the result says this in bold. */
    public ComparePage waitForState(String title) {
        bot.labelWithId("compare.state.title").waitForText(title);
        return this;
    }

    /** Chooses a side, {@code left} or {@code right}, by what is read in the list. */
    public ComparePage choose(String side, String label) {
        bot.click(bot.withId(Control.class, "compare." + side));
        bot.textWithId("compare.picker.field").setText(label);
        bot.waitUntil(label + " is listed", () -> first().equals(label));
        bot.textWithId("compare.picker.field").pressEnter();
        bot.waitUntil("the list closes", () -> !bot.sees("compare.picker.list"));
        return this;
    }

    /** Begins to compare. */
    public ComparePage start() {
        bot.buttonWithId("compare.run").click();
        return this;
    }

    /** Waits until records are read. */
    public ComparePage waitForRunning() {
        bot.waitUntil("records are read", () -> bot.sees("compare.running") && bot.labelWithId("compare.running").getText().matches("[1-9].*"));
        return this;
    }

    /** Stops the comparison. */
    public ComparePage stop() {
        bot.buttonWithId("compare.cancel").click();
        return this;
    }

    /** Compares and waits for the result. */
    public ComparePage compare() {
        start();
        bot.waitUntil("there is a result", () -> bot.sees("compare.table"));
        return this;
    }

    /** Returns the words of a count, such as {@code DIFFERENT}. */
    public String count(String kind) {
        return bot.ui().get(bot.buttonWithId("compare.kind." + kind).widget()::getText);
    }

    /** Looks at the records of a count. */
    public ComparePage show(String kind) {
        bot.buttonWithId("compare.kind." + kind).click();
        return this;
    }

    /** Waits until this is the record that is looked at. */
    public ComparePage waitForId(String id) {
        bot.labelWithId("compare.id").waitForText(id);
        return this;
    }

    /** Waits until this is its place among the differences. */
    public ComparePage waitForPlace(String place) {
        bot.labelWithId("compare.place").waitForText(place);
        return this;
    }

    /** Waits until the document of a side holds this. */
    public ComparePage waitForDocument(String side, String part) {
        bot.waitUntil("the document shall say " + part, () -> bot.styledTextWithId("compare.document." + side).getText().contains(part));
        return this;
    }

    /** Returns how far the vectors are apart. */
    public BotLabel apart() {
        return bot.labelWithId("compare.vector.apart");
    }

    /** Returns how the records were matched and compared. */
    public BotLabel how() {
        return bot.labelWithId("compare.how");
    }

    /** Filters the list and presses enter. */
    public ComparePage filter(String text) {
        bot.textWithId("compare.filter").setText(text);
        bot.textWithId("compare.filter").pressEnter();
        return this;
    }

    /** Clicks a row of the list, counted from 1. */
    public ComparePage selectRow(int row) {
        bot.clickAt(bot.withId(Control.class, "compare.table"), 140, row * ROW + ROW / 2);
        return this;
    }

    /** Asks for a copy of what is {@code Missing} or {@code Different}. */
    public MigratePage copy(String which) {
        bot.buttonWithId("compare.copy" + which).click();
        return MigratePage.await(bot);
    }

    /** Returns how many cells of the table are selected. */
    public int selectedCells() {
        NatTable table = bot.withId(NatTable.class, "compare.table");
        return bot.ui().get(() -> ((SelectionLayer) ((GridLayer) table.getLayer()).getBodyLayer().getUnderlyingLayerByPosition(0, 0))
                .getSelectedCellPositions().length);
    }

    /** Saves a report. */
    public ComparePage save(Path file) {
        bot.buttonWithId("compare.save").click();
        bot.textWithId("compare.report.file").setText(file.toString());
        bot.buttonWithId("compare.report.file.ok").click();
        return this;
    }

    private String first() {
        return bot.ui().get(() -> {
            Table list = bot.withId(Table.class, "compare.picker.list");
            return list.getItemCount() == 0 ? "" : list.getItem(0).getText();
        });
    }
}
