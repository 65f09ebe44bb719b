package org.vectorinspector.app.bot.pages;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotLabel;

/** The part that asks several collections together. */
public final class TogetherPage {
    private static final int HEADER = 28;

    private final Bot bot;

    /** Looks at the part in front. */
    public TogetherPage(Bot bot) {
        this.bot = bot;
        bot.cTabItem("Search together").activate();
    }

    /** Waits until so many targets can be asked. */
    public TogetherPage waitForTargets(int count) {
        String words = count == 1 ? "Ask 1 target" : "Ask " + count + " targets";
        bot.waitUntil("the button says " + words, () -> bot.says("together.ask", words));
        return this;
    }

    /** Asks for a text. */
    public TogetherPage ask(String text) {
        bot.textWithId("together.input").setText(text);
        bot.buttonWithId("together.ask").click();
        return this;
    }

    /** Waits until the footer says this of the targets. */
    public TogetherPage waitForAnswers(String words) {
        bot.labelWithId("together.answered").waitForText(words);
        return this;
    }

    /** Waits until a column, counted from 0, is in this state. */
    public TogetherPage waitForState(int column, String state) {
        bot.labelWithId("together.column." + column + ".state").waitForText(state);
        return this;
    }

    /** Returns what a column says of its failure. */
    public String failure(int column) {
        return bot.labelWithId("together.column." + column + ".sentence").getText();
    }

    /** Connects a failed target and asks it again. */
    public TogetherPage retry(int column) {
        bot.buttonWithId("together.column." + column + ".retry").click();
        return this;
    }

    /** Takes a failed target out. */
    public TogetherPage leaveOut(int column) {
        bot.linkWithId("together.column." + column + ".leave").click();
        return this;
    }

    /** Selects a hit of a column. */
    public TogetherPage select(int column, int rank) {
        NatTable table = table(column);
        int height = bot.ui().get(() -> table.getRowHeightByPosition(1));
        bot.clickAt(table, 80, HEADER + (rank - 1) * height + height / 2);
        return this;
    }

    /** Returns the text of a cell: 0 rank, 1 record, 2 number, 3 move; ranks are counted from 1. */
    public String cell(int column, int rank, int cell) {
        NatTable table = table(column);
        return bot.ui().get(() -> String.valueOf(table.getDataValueByPosition(cell, rank)));
    }

    /** Returns which record is marked where. */
    public BotLabel marked() {
        return bot.labelWithId("together.marked");
    }

    /** Returns what the table of overlaps says in words. */
    public String overlap() {
        Control overlap = bot.withId(Canvas.class, "together.overlap");
        return bot.ui().get(overlap::getToolTipText);
    }

    /** Returns how the numbers are to be read. */
    public String notes() {
        return bot.labelWithId("together.notes").getText();
    }

    /** Takes the moves against another target. */
    public TogetherPage base(String target) {
        bot.comboBoxWithId("together.base").setSelection(target);
        return this;
    }

    /** Opens the dialog of targets. */
    public TogetherPage chooseTargets() {
        bot.buttonWithId("together.targets").click();
        return this;
    }

    /** Checks a collection in the dialog, once it is listed. */
    public TogetherPage check(String connection, String collection) {
        Table targets = bot.withId(Table.class, "targets.table");
        bot.waitUntil(collection + " is listed", () -> bot.ui().get(() -> line(targets, connection, collection).isPresent()));
        bot.ui().run(() -> {
            TableItem item = line(targets, connection, collection).orElseThrow();
            item.setChecked(true);
            Event checked = new Event();
            checked.item = item;
            checked.detail = SWT.CHECK;
            targets.notifyListeners(SWT.Selection, checked);
        });
        return this;
    }

    /** Closes the dialog and saves its targets as a set. */
    public TogetherPage saveTargets(String set) {
        bot.textWithId("targets.set").setText(set);
        bot.buttonWithId("targets.ok").click();
        return this;
    }

    private static Optional<TableItem> line(Table targets, String connection, String collection) {
        return Stream.of(targets.getItems()).filter(item -> item.getText(0).equals(connection) && item.getText(1).equals(collection)).findFirst();
    }

    private NatTable table(int column) {
        return bot.withId(NatTable.class, "together.column." + column + ".table");
    }
}
