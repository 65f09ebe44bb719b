package org.vectorinspector.app.bot.pages;

import org.eclipse.swt.widgets.Control;
import org.vectorinspector.testkit.swt.Bot;

/** The dialog that asks for a connection. */
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

    /** Returns the message below a field. */
    public String message(String key) {
        return bot.labelWithId("connect.field." + key + ".message").getText();
    }

    /** Tells whether the dialog would connect. */
    public boolean complete() {
        return bot.buttonWithId("connect.ok").isEnabled();
    }

    /** Tests the connection and waits until the test says this. */
    public ConnectPage testSays(String part) {
        bot.buttonWithId("connect.test").click();
        bot.labelWithId("connect.test.title").waitForText(part);
        return this;
    }

    /** Connects. */
    public void connect() {
        bot.buttonWithId("connect.ok").click();
    }

    /** Closes the dialog without connecting. */
    public void cancel() {
        bot.buttonWithId("connect.cancel").click();
    }
}
