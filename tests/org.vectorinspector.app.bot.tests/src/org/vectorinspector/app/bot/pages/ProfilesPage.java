package org.vectorinspector.app.bot.pages;

import java.util.List;
import org.eclipse.swt.SWT;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotTree;

/** The list of saved profiles. */
public final class ProfilesPage {
    private final Bot bot;

    /** Brings the list to the front. */
    public ProfilesPage(Bot bot) {
        this.bot = bot;
        bot.cTabItem("Profiles").activate();
    }

    /** Presses the button for a new profile. */
    public ConnectPage create() {
        bot.toolbarButtonWithId("profiles.new").click();
        return new ConnectPage(bot);
    }

    /** Waits for a profile and opens it by a double click. */
    public void open(String... path) {
        tree().doubleClick(path);
    }

    /** Answers the question for the secret of a profile that was opened. */
    public void enterSecret(String key, String secret) {
        bot.textWithId("secret.field." + key).setText(secret);
        bot.buttonWithId("secret.ok").click();
    }

    /** Selects a profile and presses a key on it. */
    public void press(int modifiers, int keyCode, String... path) {
        tree().select(path);
        bot.press(tree().widget(), modifiers, keyCode);
    }

    /** Searches. */
    public ProfilesPage search(String words) {
        bot.textWithId("profiles.search").setText(words);
        return this;
    }

    /** Deletes a profile with the delete key. */
    public void delete(String... path) {
        press(SWT.NONE, SWT.DEL, path);
    }

    /** Takes the last deletion back. */
    public void undo() {
        bot.linkWithId("profiles.undo").click();
    }

    /** Returns what is listed, from the top. */
    public List<String> rows() {
        return tree().rows().stream().map(row -> row.replaceFirst("  .*", "")).toList();
    }

    /** Returns the tree. */
    public BotTree tree() {
        return bot.treeWithId("profiles.tree");
    }
}
