package org.vectorinspector.app.bot.pages;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
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
