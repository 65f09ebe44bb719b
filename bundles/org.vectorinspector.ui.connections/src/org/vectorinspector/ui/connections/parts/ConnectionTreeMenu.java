package org.vectorinspector.ui.connections.parts;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.model.TreeNode;
import org.vectorinspector.ui.connections.model.TreeNode.OfCollection;
import org.vectorinspector.ui.event.CompareWith;
import org.vectorinspector.ui.event.CopyCollection;
import org.vectorinspector.ui.event.SearchTogether;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.widgets.States;

/** What can be done with a line of the tree. */
final class ConnectionTreeMenu {
    private final TreeViewer viewer;
    private final ConnectionManager connections;
    private final ConnectionDialogs dialogs;
    private final Consumer<TreeNode> open;
    private final Consumer<ConnectionId> reload;
    private final IEventBroker broker;

    ConnectionTreeMenu(TreeViewer viewer, ConnectionManager connections, ConnectionDialogs dialogs, Consumer<TreeNode> open,
            Consumer<ConnectionId> reload, IEventBroker broker) {
        this.viewer = viewer;
        this.connections = connections;
        this.dialogs = dialogs;
        this.open = open;
        this.reload = reload;
        this.broker = broker;
    }

    void create() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        Control tree = viewer.getControl();
        menu.addMenuListener(manager -> {
            Optional.ofNullable((TreeNode) viewer.getStructuredSelection().getFirstElement()).ifPresent(node -> fill(manager, node));
            manager.add(action(Messages.Connections_emptyAction + "…", () -> dialogs.connect(tree.getShell())));
        });
        tree.setMenu(menu.createContextMenu(tree));
    }

    private void fill(IMenuManager menu, TreeNode node) {
        Control tree = viewer.getControl();
        ConnectionId id = node.connection();
        if (node instanceof OfCollection collection) {
            menu.add(action(Messages.Connections_open, () -> open.accept(node)));
            menu.add(action(Messages.Connections_together,
                    () -> broker.post(UiTopics.SEARCH_TOGETHER, new SearchTogether(collection.collection()))));
            menu.add(action(Messages.Connections_compareWith,
                    () -> broker.post(UiTopics.COMPARE_WITH, new CompareWith(collection.collection()))));
            menu.add(action(Messages.Connections_copy, () -> broker.post(UiTopics.COPY_COLLECTION, new CopyCollection(collection.collection()))));
            menu.add(action(Messages.Drop_window + "…", () -> dialogs.drop(tree, collection.collection())));
            menu.add(new Separator());
        }
        Optional<ConnectionState> state = connections.find(id).map(ManagedConnection::state);
        boolean connected = state.filter(ConnectionState.CONNECTED::equals).isPresent();
        boolean connecting = state.filter(ConnectionState.CONNECTING::equals).isPresent();
        menu.add(action(Messages.Connections_setActive, () -> connections.activate(id)));
        menu.add(action(Messages.NewCollection_window + "…", connected, () -> dialogs.newCollection(tree, id)));
        menu.add(action(Messages.Connections_refresh, connected, () -> reload.accept(id)));
        menu.add(new Separator());
        menu.add(action(Messages.Rename_window + "…", () -> dialogs.rename(tree, id)));
        menu.add(action(Messages.Connections_reconnect, !connecting, () -> dialogs.reconnect(tree, id)));
        menu.add(action(Messages.Connections_disconnect, connected || connecting, () -> connections.disconnect(id)));
        menu.add(action(Messages.Connections_close, () -> connections.close(id)));
        menu.add(new Separator());
        menu.add(action(Messages.Connections_info, () -> dialogs.info(tree.getShell(), id)));
        if (connections.find(id).flatMap(ManagedConnection::profile).isPresent()) {
            menu.add(action(Messages.Connections_edit, () -> dialogs.editProfileOf(tree.getShell(), id)));
        }
        menu.add(action(Messages.Connections_copyDetails, () -> connections.find(id).ifPresent(known -> copy(tree, known))));
        menu.add(new Separator());
    }

    private static Action action(String label, Runnable work) {
        return action(label, true, work);
    }

    private static Action action(String label, boolean possible, Runnable work) {
        Action action = new Action(label) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setEnabled(possible);
        return action;
    }

    private static void copy(Control tree, ManagedConnection connection) {
        StringBuilder text = new StringBuilder(connection.name()).append('\n').append(connection.provider().name()).append(", ")
                .append(States.word(connection.state())).append('\n');
        connection.settings().values().forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        connection.fault().ifPresent(fault -> text.append(fault.message()).append('\n').append(fault.advice()).append('\n'));
        Clipboard clipboard = new Clipboard(tree.getDisplay());
        clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
