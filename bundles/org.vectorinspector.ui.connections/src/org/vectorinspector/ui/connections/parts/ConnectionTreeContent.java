package org.vectorinspector.ui.connections.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.osgi.util.NLS;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.ProviderDescriptor.Partitions.Level;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.model.ConnectionTreeModel;
import org.vectorinspector.ui.connections.model.TreeNode;
import org.vectorinspector.ui.connections.model.TreeNode.OfCollection;
import org.vectorinspector.ui.connections.model.TreeNode.OfConnection;
import org.vectorinspector.ui.connections.model.TreeNode.OfPartition;
import org.vectorinspector.ui.connections.model.TreeNode.OfRemark;

/** Hands the tree what is known and asks for the rest. */
final class ConnectionTreeContent implements ITreeContentProvider {
    private final ConnectionManager connections;
    private final ConnectionTreeModel model;
    private final Consumer<TreeNode> load;
    private final Set<TreeNode> loading = new HashSet<>();
    private final Set<TreeNode> failed = new HashSet<>();

    ConnectionTreeContent(ConnectionManager connections, ConnectionTreeModel model, Consumer<TreeNode> load) {
        this.connections = connections;
        this.model = model;
        this.load = load;
    }

    /** Hears that what was asked for is in the model. */
    void ended(TreeNode node) {
        loading.remove(node);
    }

    /** Hears that it could not be had: this is shown once, and then asked for again. */
    void failed(TreeNode node) {
        loading.remove(node);
        failed.add(node);
    }

    @Override
    public Object[] getElements(Object input) {
        return connections.connections().stream().map(connection -> new OfConnection(connection.id())).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch ((TreeNode) parent) {
            case OfConnection node -> below(node, Optional.empty());
            case OfPartition node -> below(node, Optional.of(node.name()));
            case OfCollection node -> below(node, Optional.of(node.collection().collection().toString()));
            case OfRemark node -> new Object[0];
        };
    }

    @Override
    public Object getParent(Object element) {
        if (element instanceof OfCollection(CollectionRef collection) && inner(collection)) {
            return new OfCollection(new CollectionRef(collection.connection(), CollectionName.of(collection.collection().name())));
        }
        return element instanceof OfCollection || element instanceof OfRemark ? new OfConnection(((TreeNode) element).connection()) : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return switch ((TreeNode) element) {
            case OfConnection node -> state(node.connection()) == ConnectionState.CONNECTED || fault(node.connection()).isPresent();
            case OfPartition node -> true;
            case OfCollection node -> divided(node) && model.children(node).map(known -> !known.isEmpty()).orElse(true);
            case OfRemark node -> false;
        };
    }

    private Object[] below(TreeNode node, Optional<String> partition) {
        Optional<String> fault = fault(node.connection());
        if (fault.isPresent()) {
            return new Object[] {new OfRemark(node.connection(), partition, fault.get())};
        }
        if (state(node.connection()) != ConnectionState.CONNECTED) {
            return new Object[0];
        }
        Optional<List<TreeNode>> known = model.children(node);
        if (known.isEmpty()) {
            if (failed.remove(node)) {
                return new Object[] {new OfRemark(node.connection(), partition, Messages.Tree_failed)};
            }
            if (loading.add(node)) {
                load.accept(node);
            }
            return new Object[] {new OfRemark(node.connection(), partition, Messages.Tree_loading)};
        }
        return known.get().isEmpty() ? new Object[] {new OfRemark(node.connection(), partition, Messages.Tree_empty)} : known.get().toArray();
    }

    /** Tells whether a collection can have partitions of its own below it. */
    private boolean divided(OfCollection node) {
        return within(node.connection()) && node.collection().collection().partition().isEmpty();
    }

    /** Tells whether this is a partition of a collection. */
    private boolean inner(CollectionRef collection) {
        return within(collection.connection()) && !collection.collection().partition().isEmpty();
    }

    private boolean within(ConnectionId id) {
        return connections.find(id).filter(known -> known.provider().partitions().level() == Level.WITHIN_COLLECTIONS).isPresent();
    }

    private ConnectionState state(ConnectionId id) {
        return connections.find(id).map(ManagedConnection::state).orElse(ConnectionState.DISCONNECTED);
    }

    private Optional<String> fault(ConnectionId id) {
        return connections.find(id).flatMap(known -> known.fault().map(why -> why.message() + known.health().nextTry()
                .map(next -> NLS.bind(Messages.Tree_nextTry, "", Math.max(1, Duration.between(Instant.now(), next).toSeconds()))).orElse("")));
    }
}
