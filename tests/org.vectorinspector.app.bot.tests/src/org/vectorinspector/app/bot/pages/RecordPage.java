package org.vectorinspector.app.bot.pages;

import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotText;

/** The part of one record. */
public final class RecordPage {
    private final Bot bot;

    /** Looks at the part. */
    public RecordPage(Bot bot) {
        this.bot = bot;
    }

    /** Waits until this record is shown. */
    public RecordPage waitForId(String id) {
        bot.waitUntil("the record «" + id + "» is shown", () -> bot.sees("record.id") && bot.textWithId("record.id").getText().equals(id));
        return this;
    }

    /** Types the id of a new record. */
    public RecordPage id(String id) {
        bot.waitUntil("the id can be typed", () -> bot.sees("record.id") && bot.textWithId("record.id").isEditable());
        bot.textWithId("record.id").setText(id);
        return this;
    }

    /** Returns the field of the document. */
    public BotText document() {
        return bot.styledTextWithId("record.document");
    }

    /** Returns the field of the metadata. */
    public BotText metadata() {
        return bot.styledTextWithId("record.metadata");
    }

    /** Returns the field of the vector. */
    public BotText vector() {
        return bot.styledTextWithId("record.vector");
    }

    /** Returns what is said of the metadata. */
    public String verdict() {
        return bot.labelWithId("record.verdict").getText();
    }

    /** Returns what is said of the vector. */
    public String numbers() {
        return bot.labelWithId("record.numbers").getText();
    }

    /** Tells whether the record could be saved. */
    public boolean canSave() {
        return bot.buttonWithId("record.save").isEnabled();
    }

    /** Saves and waits until nothing is left to be saved. */
    public RecordPage save() {
        bot.buttonWithId("record.save").click();
        bot.labelWithId("record.note").waitForText("No changes");
        return this;
    }

    /** Asks for records like this one. */
    public void moreLikeThis() {
        bot.buttonWithId("record.like").click();
    }

    /** Deletes the record and confirms. */
    public void delete() {
        bot.toolbarButtonWithId("record.delete").click();
        bot.shell("Delete records");
        bot.button("Delete").click();
    }
}
