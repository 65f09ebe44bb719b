package org.vectorinspector.app.bot.pages;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotLabel;
import org.vectorinspector.testkit.swt.BotText;

/** The part of the active collection. */
public final class CollectionPage {
    private static final int ROW = 28;

    private final Bot bot;

    /** Looks at the part that is seen. */
    public CollectionPage(Bot bot) {
        this.bot = bot;
    }

    /** Waits until this collection is the active one of the window. */
    public CollectionPage waitForActive(String collection) {
        bot.labelWithId("header.collection").waitForText(collection);
        return this;
    }

    /** Filters and presses enter. */
    public CollectionPage filter(String text) {
        BotText field = bot.styledTextWithId("data.filter");
        field.setText(text);
        field.pressEnter();
        return this;
    }

    /** Returns what is wrong with the filter. */
    public String filterMessage() {
        return bot.labelWithId("data.filter.message").getText();
    }

    /** Waits until the footer says this of the rows. */
    public CollectionPage waitForRows(String part) {
        bot.labelWithId("data.rows").waitForText(part);
        return this;
    }

    /** Returns where the filter runs. */
    public BotLabel where() {
        return bot.labelWithId("data.where");
    }

    /** Selects a row of the records, counted from 1. */
    public RecordPage selectRow(int row) {
        bot.clickAt(bot.withId(Control.class, "data.table"), 140, row * ROW + ROW / 2);
        return new RecordPage(bot);
    }

    /** Selects a row of what was found, counted from 1. */
    public RecordPage selectFound(int row) {
        bot.clickAt(bot.withId(Control.class, "search.table"), 240, row * ROW + ROW / 2);
        return new RecordPage(bot);
    }

    /** Begins a new record. */
    public RecordPage add() {
        bot.buttonWithId("data.add").click();
        return new RecordPage(bot);
    }

    /** Opens a tab of the collection. */
    public CollectionPage tab(String name) {
        bot.cTabItem(name).activate();
        return this;
    }

    /** Chooses what to search by: text, record or vector. */
    public CollectionPage searchBy(String kind) {
        bot.buttonWithId("search.by." + kind).click();
        return this;
    }

    /** Searches. */
    public CollectionPage search(String input) {
        bot.textWithId("search.input").setText(input);
        bot.buttonWithId("search.run").click();
        return this;
    }

    /** Waits until so much was found. */
    public CollectionPage waitForResults(String count) {
        bot.labelWithId("search.count").waitForText(count);
        return this;
    }

    /** Returns the line above the results. */
    public BotLabel searchMessage() {
        return bot.labelWithId("search.message");
    }

    /** Returns a fact of the tab Info. */
    public String fact(String key) {
        return bot.ui().get(bot.withId(Text.class, "info." + key)::getText);
    }

    /** Waits until the place of the records says this in bold. */
    public CollectionPage waitForState(String title) {
        bot.labelWithId("data.state.title").waitForText(title);
        return this;
    }

    /** Returns the sentence in the place of the records. */
    public String stateSentence() {
        return bot.labelWithId("data.state.sentence").getText();
    }
}
