package org.vectorinspector.app.bot.pages;

import org.eclipse.swt.widgets.Control;
import org.vectorinspector.testkit.swt.Bot;

/** The dialog of a profile. */
public final class ConnectPage {
    private final Bot bot;

    /** Waits for the dialog. */
    public ConnectPage(Bot bot) {
        this.bot = bot;
        bot.buttonWithId("connect.ok");
    }

    /** Chooses the kind of database. */
    public ConnectPage provider(String id) {
        bot.click(bot.withId(Control.class, "connect.provider." + id));
        return this;
    }

    /** Fills a field. */
    public ConnectPage field(String key, String value) {
        bot.textWithId("connect.field." + key).setText(value);
        return this;
    }

    /** Gives the connection a name. */
    public ConnectPage name(String name) {
        bot.textWithId("connect.name").setText(name);
        return this;
    }

    /** Ticks a check box or takes its tick away. */
    public ConnectPage check(String key) {
        bot.buttonWithId(key).click();
        return this;
    }

    /** Puts the profile into a folder. */
    public ConnectPage folder(String name) {
        bot.comboBoxWithId("profile.folder").setText(name);
        return this;
    }

    /** Says where the secret shall be kept. */
    public ConnectPage place(String words) {
        bot.comboBoxWithId("profile.place").setSelection(words);
        return this;
    }

    /** Says what the database is used for. */
    public ConnectPage environment(String name) {
        bot.toolbarButtonWithId("profile.environment." + name).click();
        return this;
    }

    /** Saves without connecting. */
    public void save() {
        bot.buttonWithId("connect.save").click();
        bot.waitUntil("the dialog closes", () -> !bot.sees("connect.ok"));
    }

    /** Returns the message below a field. */
    public String message(String key) {
        return bot.labelWithId("connect.field." + key + ".message").getText();
    }

    /** Tells whether the dialog would save and connect. */
    public boolean complete() {
        return bot.buttonWithId("connect.ok").isEnabled();
    }

    /** Tests the connection and waits until the test says this. */
    public ConnectPage testSays(String part) {
        bot.buttonWithId("connect.test").click();
        bot.labelWithId("connect.test.title").waitForText(part);
        return this;
    }

    /** Saves and connects. */
    public void connect() {
        bot.buttonWithId("connect.ok").click();
    }

    /** Closes the dialog without connecting. */
    public void cancel() {
        bot.buttonWithId("connect.cancel").click();
    }
}
