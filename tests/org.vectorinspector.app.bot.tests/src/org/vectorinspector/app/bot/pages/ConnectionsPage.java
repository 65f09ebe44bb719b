package org.vectorinspector.app.bot.pages;

import java.util.List;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotMenu;
import org.vectorinspector.testkit.swt.BotTree;

/** The tree of connections. */
public final class ConnectionsPage {
    private final RunningProgram program;
    private final Bot bot;

    /** Finds the tree in the window of this program. */
    public ConnectionsPage(RunningProgram program) {
        this.program = program;
        this.bot = program.bot();
        bot.cTabItem("Connections").activate();
    }

    /** Presses the button for a new connection. */
    public ConnectPage connect() {
        bot.toolbarButtonWithId("header.plug").click();
        return new ConnectPage(bot);
    }

    /** Waits until a connection has this state. */
    public void waitForState(String connection, String state) {
        bot.waitUntil("«" + connection + "» shall be " + state, () -> tree().cell(1, connection).contains(state));
    }

    /** Waits until a collection is listed. */
    public void waitForCollection(String connection, String collection) {
        tree().await(connection, collection);
    }

    /** Opens a collection by a double click. */
    public CollectionPage open(String connection, String collection) {
        tree().doubleClick(connection, collection);
        bot.waitUntil("the collection is active", () -> program.connections().active().flatMap(active -> active.activeCollection())
                .filter(name -> name.name().equals(collection)).isPresent());
        return new CollectionPage(bot);
    }

    /** Opens the context menu of a connection. */
    public BotMenu menu(String connection) {
        return tree().contextMenu(connection);
    }

    /** Returns the names of the connections, from the top. */
    public List<String> connections() {
        return program.connections().connections().stream().map(ManagedConnection::name).toList();
    }

    /** Returns what is listed, from the top. */
    public List<String> rows() {
        return tree().rows();
    }

    /** Returns the tree. */
    public BotTree tree() {
        return bot.treeWithId("connections.tree");
    }
}
