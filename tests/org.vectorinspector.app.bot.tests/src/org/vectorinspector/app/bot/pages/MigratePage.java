package org.vectorinspector.app.bot.pages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotLabel;

/** The Migrate perspective. */
public final class MigratePage {
    private final Bot bot;

    private MigratePage(Bot bot) {
        this.bot = bot;
    }

    /** Waits until the perspective is in front. */
    public static MigratePage await(Bot bot) {
        bot.waitUntil("the perspective is seen", () -> bot.sees("copy.from"));
        return new MigratePage(bot);
    }

    /** Brings the perspective to the front. */
    public static MigratePage open(Bot bot) {
        bot.buttonWithId("header.perspective.migrate").click();
        return await(bot);
    }

    /** Goes back to the perspective in which everything begins. */
    public static void leave(Bot bot) {
        bot.buttonWithId("header.perspective.browse").click();
        bot.settle();
    }

    /** Begins a plan from the list of runs. */
    public MigratePage plan() {
        bot.toolbarButtonWithId("runs.plan").click();
        return this;
    }

    /** Waits until an end, {@code from} or {@code to}, says this. */
    public MigratePage waitForEnd(String end, String part) {
        Control card = bot.withId(Control.class, "copy." + end);
        bot.waitUntil("the card shall say " + part, () -> bot.ui().get(() -> String.valueOf(card.getToolTipText()).contains(part)));
        return this;
    }

    /** Chooses an end, {@code from} or {@code to}, by what is typed and then read in the list. */
    public MigratePage choose(String end, String typed, String words) {
        bot.click(bot.withId(Control.class, "copy." + end));
        Text field = bot.withId(Text.class, "migrate.picker.field");
        bot.textWithId("migrate.picker.field").setText(typed);
        bot.waitUntil(words + " is listed", () -> row(words) >= 0);
        for (int down = row(words); down > 0; down--) {
            bot.press(field, 0, SWT.ARROW_DOWN);
        }
        bot.textWithId("migrate.picker.field").pressEnter();
        bot.waitUntil("the list closes", () -> !bot.sees("migrate.picker.list"));
        return this;
    }

    /** Chooses an end, {@code from} or {@code to}, by clicks alone: on its card, then on what is read in the list. */
    public MigratePage click(String end, String words) {
        clickWhereItStands(end, words);
        bot.waitUntil("the list closes", () -> !bot.sees("migrate.picker.list"));
        return this;
    }

    /** Opens a profile in the list of an end by clicks alone, and chooses one of its collections in the same list. */
    public MigratePage clickThrough(String end, String profile, String words) {
        clickWhereItStands(end, profile);
        clickRow(words);
        bot.waitUntil("the list closes", () -> !bot.sees("migrate.picker.list"));
        return this;
    }

    private void clickWhereItStands(String end, String words) {
        bot.click(bot.withId(Control.class, "copy." + end));
        clickRow(words);
    }

    /** Clicks a row, which the list itself selects at a real click. */
    private void clickRow(String words) {
        bot.waitUntil(words + " is listed", () -> row(words) >= 0);
        Table list = bot.withId(Table.class, "migrate.picker.list");
        Rectangle place = bot.ui().get(() -> {
            TableItem row = list.getItem(row(words));
            list.setSelection(row);
            return row.getBounds();
        });
        bot.clickAt(list, place.x + 4, place.y + place.height / 2);
    }

    /** Ticks all collections of a connection. */
    public MigratePage clickSeveral(String words) {
        click("from", words);
        bot.buttonWithId("several.all").click();
        bot.buttonWithId("several.ok").click();
        bot.waitUntil("they are listed", () -> bot.sees("copies.list"));
        return this;
    }

    /** Looks at one of several copies, counted from 0. */
    public MigratePage look(int row) {
        Table list = bot.withId(Table.class, "copies.list");
        bot.ui().run(() -> {
            list.select(row);
            list.notifyListeners(SWT.Selection, new Event());
        });
        bot.settle();
        return this;
    }

    /** Gives the copy that is looked at another name in the target. */
    public MigratePage rename(String name) {
        bot.textWithId("copies.name").setText(name);
        bot.textWithId("copies.name").pressEnter();
        return this;
    }

    /** Returns what stands in the list of several copies: names and how they stand. */
    public List<String> copies() {
        return bot.ui().get(() -> Arrays.stream(bot.withId(Table.class, "copies.list").getItems())
                .map(item -> item.getText(0) + ": " + item.getText(1)).toList());
    }

    /** Waits until several copies stand like this. */
    public MigratePage waitForCopies(String... words) {
        bot.waitUntil("the copies shall say " + List.of(words), () -> copies().equals(List.of(words)));
        return this;
    }

    /** Decides what happens to ids that are there. */
    public MigratePage existing(String words) {
        bot.comboBoxWithId("copy.existing").setSelection(words);
        return this;
    }

    /** Names the file that was asked for. */
    public MigratePage file(Path file) {
        bot.textWithId("migrate.file").setText(file.toString());
        bot.buttonWithId("migrate.file.ok").click();
        return this;
    }

    /** Filters the source. */
    public MigratePage filter(String text) {
        bot.styledTextWithId("copy.filter").setText(text);
        return this;
    }

    /** Looks at everything and waits for the plan. */
    public MigratePage lookAtEverything() {
        bot.buttonWithId("copy.everything").click();
        bot.waitUntil("there is a plan", () -> bot.sees("plan.table"));
        return this;
    }

    /** Returns how many lines are {@code kept}, {@code mapped} or {@code lost}. */
    public BotLabel count(String verdict) {
        return bot.labelWithId("plan." + verdict);
    }

    /** Accepts what is lost. */
    public MigratePage accept() {
        bot.buttonWithId("plan.accept").click();
        return this;
    }

    /** Lets values of a shape of a key be converted otherwise. */
    public MigratePage convert(String key, String shape, String conversion) {
        bot.buttonWithId("plan.edit").click();
        Table list = bot.withId(Table.class, "mapping.list");
        bot.ui().run(() -> {
            for (TableItem item : list.getItems()) {
                if (item.getText().equals(key)) {
                    list.setSelection(item);
                }
            }
            list.notifyListeners(SWT.Selection, new Event());
        });
        bot.comboBoxWithId("mapping.shape." + shape).setSelection(conversion);
        bot.buttonWithId("mapping.ok").click();
        return this;
    }

    /** Lets the run take no more records a second. */
    public MigratePage limit(int recordsPerSecond) {
        bot.buttonWithId("run.limits").click();
        Spinner records = bot.withId(Spinner.class, "limits.records");
        bot.ui().run(() -> records.setSelection(recordsPerSecond));
        bot.buttonWithId("limits.ok").click();
        return this;
    }

    /** Tells whether the run could be started. */
    public boolean startable() {
        return bot.buttonWithId("run.start").isEnabled();
    }

    /** Presses a button of the run: {@code start}, {@code pause}, {@code stop} or {@code resume}. */
    public MigratePage press(String button) {
        bot.buttonWithId("run." + button).click();
        return this;
    }

    /** Waits until the run stands like this. */
    public MigratePage waitForState(String word) {
        bot.labelWithId("run.state").waitForText(word);
        return this;
    }

    /** Returns how much is done. */
    public BotLabel done() {
        return bot.labelWithId("run.done");
    }

    /** Returns what was found about a thing, such as {@code ids}. */
    public BotLabel found(String subject) {
        return bot.labelWithId("report." + subject);
    }

    /** Saves the report. */
    public MigratePage saveReport(Path file) {
        bot.buttonWithId("report.save").click();
        return file(file);
    }

    /** Removes what the run added. */
    public MigratePage undo() {
        bot.buttonWithId("report.undo").click();
        bot.button("Remove what it added").click();
        return this;
    }

    private int row(String words) {
        return bot.ui().get(() -> {
            Table list = bot.withId(Table.class, "migrate.picker.list");
            for (int row = 0; row < list.getItemCount(); row++) {
                if (list.getItem(row).getText().equals(words)) {
                    return row;
                }
            }
            return -1;
        });
    }
}
