package org.vectorinspector.app.bot.pages;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotText;

/** The part of the log. */
public final class LogPage {
    private final Bot bot;

    /** Brings the part to the front. */
    public LogPage(Bot bot) {
        this.bot = bot;
        bot.cTabItem("Log").activate();
        bot.textWithId("log.search");
    }

    /** Waits until the footer says this. */
    public LogPage waitForLines(String words) {
        bot.labelWithId("log.footer").waitForText(words);
        return this;
    }

    /** Searches for words. */
    public LogPage search(String words) {
        bot.textWithId("log.search").setText(words);
        return this;
    }

    /** Chooses the levels. */
    public LogPage levels(String choice) {
        bot.comboBoxWithId("log.levels").setSelection(choice);
        return this;
    }

    /** Selects a row, counted from 1 at the top of what is seen. */
    public LogPage selectRow(int row) {
        Control table = bot.withId(Control.class, "log.table");
        int height = bot.ui().get(() -> ((org.eclipse.nebula.widgets.nattable.NatTable) table).getRowHeightByPosition(0));
        bot.clickAt(table, 200, row * height + height / 2);
        return this;
    }

    /** Returns what is said of the selected line. */
    public BotText details() {
        return bot.styledTextWithId("log.details");
    }

    /** Clears the view. */
    public LogPage clear() {
        bot.toolbarButtonWithId("log.clear").click();
        return this;
    }

    /** Exports the diagnostics to a file by the system's own dialog. */
    public LogPage export(Path zip) {
        bot.toolbarButtonWithId("log.export").click();
        bot.answerSystemWindow("Export diagnostics", zip.toString());
        return this;
    }

    /** Copies the selected lines. */
    public LogPage copy() {
        bot.toolbarButtonWithId("log.copy").click();
        return this;
    }
}
