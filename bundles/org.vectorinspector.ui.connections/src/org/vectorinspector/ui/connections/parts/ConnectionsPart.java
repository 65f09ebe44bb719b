package org.vectorinspector.ui.connections.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.CollectionActivated;
import org.vectorinspector.core.event.CollectionsUpdated;
import org.vectorinspector.core.event.ConnectionActivated;
import org.vectorinspector.core.event.ConnectionStateChanged;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.RecordTopics;
import org.vectorinspector.core.event.RecordsChanged;
import org.vectorinspector.core.preference.PreferenceTopics;
import org.vectorinspector.core.preference.PreferencesChanged;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.model.ConnectionTreeModel;
import org.vectorinspector.ui.connections.model.TreeNode;
import org.vectorinspector.ui.connections.model.TreeNode.OfCollection;
import org.vectorinspector.ui.connections.model.TreeNode.OfConnection;
import org.vectorinspector.ui.connections.model.TreeNode.OfPartition;
import org.vectorinspector.ui.event.OpenCollection;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The open connections with their partitions and collections. */
public final class ConnectionsPart {
    private final ConnectionManager connections;
    private final ConnectionTreeModel model;
    private final IEventBroker broker;
    private final ConnectionDialogs dialogs;
    private Composite content;
    private Composite treeArea;
    private EmptyState empty;
    private TreeViewer viewer;
    private ConnectionTreeContent contents;
    private Label footer;

    /** Makes the part; its widgets come later. */
    @Inject
    public ConnectionsPart(ConnectionManager connections, CollectionCatalog catalog, IEventBroker broker, ConnectionDialogs dialogs) {
        this.connections = connections;
        this.model = new ConnectionTreeModel(catalog);
        this.broker = broker;
        this.dialogs = dialogs;
    }

    @PostConstruct
    void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        content = new Composite(parent, SWT.NONE);
        content.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        empty = new EmptyState(content, "connections.empty");
        empty.show("plug", Messages.Connections_emptyTitle, Messages.Connections_emptySentence, Messages.Connections_emptyAction,
                () -> dialogs.connect(content.getShell()));
        createTree();
        Styles.line(parent, 1);
        Composite strip = Styles.strip(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        footer = WidgetKeys.mark(Styles.filling(strip), "connections.footer");
        footer.setBackground(strip.getBackground());
        refresh();
    }

    @Focus
    void focus() {
        (connections.connections().isEmpty() ? empty : viewer.getControl()).setFocus();
    }

    @Inject
    void connectionsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        if (viewer == null || viewer.getControl().isDisposed() || happened == null) {
            return;
        }
        switch (happened) {
            case CollectionsUpdated updated -> model.forget(updated.connection());
            case ConnectionStateChanged changed when changed.after() != ConnectionState.CONNECTED -> model.forget(changed.connection());
            default -> { }
        }
        refresh();
        if (happened instanceof ConnectionActivated || happened instanceof CollectionActivated) {
            connections.active().ifPresent(this::follow);
        }
        if (happened instanceof ConnectionStateChanged changed && changed.after() == ConnectionState.CONNECTED) {
            viewer.expandToLevel(new OfConnection(changed.connection()), 1);
        }
    }

    @Inject
    void preferencesChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(PreferenceTopics.CHANGED) PreferencesChanged changed) {
        if (changed != null && viewer != null && !viewer.getControl().isDisposed()) {
            refresh();
        }
    }

    @Inject
    void recordsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(RecordTopics.CHANGED) RecordsChanged changed) {
        if (viewer != null && changed != null) {
            count(changed.collection());
        }
    }

    private void createTree() {
        treeArea = new Composite(content, SWT.NONE);
        TreeColumnLayout columns = new TreeColumnLayout();
        treeArea.setLayout(columns);
        viewer = new TreeViewer(treeArea, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        WidgetKeys.mark(viewer.getTree(), "connections.tree");
        Styles.paint(viewer.getTree(), Role.PANEL, Role.TEXT);
        Styles.softSelection(viewer.getTree());
        ConnectionTreeLabels labels = new ConnectionTreeLabels(connections, model);
        column(columns, 68).setLabelProvider(labels.names());
        column(columns, 32).setLabelProvider(labels.states());
        contents = new ConnectionTreeContent(connections, model, this::load);
        viewer.setContentProvider(contents);
        viewer.setUseHashlookup(true);
        viewer.setInput(connections);
        org.eclipse.jface.viewers.ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addSelectionChangedListener(event -> selected().ifPresent(this::activate));
        viewer.addDoubleClickListener(event -> selected().ifPresent(this::open));
        new ConnectionOrder(viewer, connections).install();
        viewer.getTree().addListener(SWT.KeyDown, this::key);
        new ConnectionTreeMenu(viewer, connections, dialogs, this::open, this::reload, broker).create();
    }

    /** F2 renames; Alt+Up and Alt+Down move the connection as dragging does. */
    private void key(Event event) {
        Optional<ConnectionId> connection = selected().map(TreeNode::connection);
        if (event.keyCode == SWT.F2) {
            connection.ifPresent(id -> dialogs.rename(content, id));
        } else if (event.stateMask == SWT.MOD3 && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
            connection.ifPresent(id -> ConnectionOrder.step(connections, id, event.keyCode == SWT.ARROW_UP ? -1 : 1));
            event.doit = false;
        }
    }

    private TreeViewerColumn column(TreeColumnLayout columns, int weight) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, 112));
        return column;
    }

    private Optional<TreeNode> selected() {
        return Optional.ofNullable((TreeNode) viewer.getStructuredSelection().getFirstElement());
    }

    private void activate(TreeNode node) {
        if (node instanceof OfCollection(CollectionRef collection)) {
            connections.activateCollection(collection.connection(), Optional.of(collection.collection()));
        } else {
            connections.activate(node.connection());
        }
    }

    private void open(TreeNode node) {
        if (node instanceof OfCollection(CollectionRef collection)) {
            connections.activateCollection(collection.connection(), Optional.of(collection.collection()));
            broker.post(UiTopics.OPEN_COLLECTION, new OpenCollection(collection));
        } else if (node instanceof OfConnection(ConnectionId id) && state(id) != ConnectionState.CONNECTED) {
            dialogs.reconnect(content, id);
        } else {
            viewer.setExpandedState(node, !viewer.getExpandedState(node));
        }
    }

    private void reload(ConnectionId connection) {
        model.forget(connection);
        refresh();
    }

    private ConnectionState state(ConnectionId id) {
        return connections.find(id).map(ManagedConnection::state).orElse(ConnectionState.DISCONNECTED);
    }

    private void load(TreeNode parent) {
        String name = connections.find(parent.connection()).map(ManagedConnection::name).orElse("");
        BackgroundTask.of(NLS.bind(Messages.Connections_listing, name), content, progress -> model.load(parent))
                .done(children -> loaded(parent, children))
                .failed(failure -> {
                    Notifications.failure(content, NLS.bind(Messages.Connections_listFailed, name), failure);
                    contents.failed(parent);
                    viewer.refresh(parent);
                }).start();
    }

    private void loaded(TreeNode parent, List<TreeNode> children) {
        contents.ended(parent);
        viewer.refresh(parent);
        connections.active().filter(active -> active.id().equals(parent.connection())).ifPresent(this::follow);
        for (TreeNode child : children) {
            if (child instanceof OfCollection(CollectionRef collection)) {
                count(collection);
            } else if (child instanceof OfPartition partition && children.size() == 1) {
                viewer.setExpandedState(partition, true);
            }
        }
    }

    private void count(CollectionRef collection) {
        BackgroundTask.of(NLS.bind(Messages.Connections_counting, collection.collection()), content, progress -> model.count(collection))
                .done(records -> viewer.update(new OfCollection(collection), null))
                .failed(this::countFailed).start();
    }

    /** A count that fails leaves its cell empty: the connection's state says the rest. */
    private void countFailed(VectorStoreException failure) {
        java.util.logging.Logger.getLogger(ConnectionsPart.class.getName()).log(java.util.logging.Level.FINE, "not counted", failure);
    }

    private void refresh() {
        boolean none = connections.connections().isEmpty();
        ((StackLayout) content.getLayout()).topControl = none ? empty : treeArea;
        content.layout();
        viewer.refresh();
        footer.setText(NLS.bind(Messages.Connections_footer, connections.connections().size(), connections.limit()));
    }

    /** Selects the active collection, or its connection where that is all that is seen of it; a line of it that is selected stays. */
    private void follow(ManagedConnection active) {
        Optional<OfCollection> collection = active.activeRef().map(OfCollection::new).filter(line -> viewer.testFindItem(line) != null);
        TreeNode line = collection.<TreeNode>map(found -> found).orElseGet(() -> new OfConnection(active.id()));
        boolean there = selected().filter(node -> node instanceof OfCollection ? node.equals(line) : node.connection().equals(active.id())).isPresent();
        if (!there) {
            viewer.setSelection(new StructuredSelection(line));
        }
    }
}
