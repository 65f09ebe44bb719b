package org.vectorinspector.ui.connections.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.ui.connections.model.TreeNode.OfCollection;
import org.vectorinspector.ui.connections.model.TreeNode.OfConnection;
import org.vectorinspector.ui.connections.model.TreeNode.OfPartition;

/**
 * What stands below connections and partitions: loaded when somebody opens them, kept until somebody says that it changed. {@link
 * #load} and {@link #count} block; everything else answers at once, from any thread.
 */
public final class ConnectionTreeModel {
    private final CollectionCatalog catalog;
    private final Map<TreeNode, List<TreeNode>> children = new ConcurrentHashMap<>();
    private final Map<CollectionRef, Long> counts = new ConcurrentHashMap<>();

    /** Makes a model over this catalog. */
    public ConnectionTreeModel(CollectionCatalog catalog) {
        this.catalog = catalog;
    }

    /** Returns what stands below a line, empty while that is not known. */
    public Optional<List<TreeNode>> children(TreeNode parent) {
        return Optional.ofNullable(children.get(parent));
    }

    /** Returns how many records a collection has, empty while that is not known. */
    public Optional<Long> records(CollectionRef collection) {
        return Optional.ofNullable(counts.get(collection));
    }

    /** Asks the server what stands below a connection or a partition. */
    public List<TreeNode> load(TreeNode parent) throws VectorStoreException {
        List<TreeNode> found = switch (parent) {
            case OfConnection(ConnectionId connection) -> below(connection);
            case OfPartition(ConnectionId connection, String name) -> collections(connection, name);
            case OfCollection(CollectionRef collection) -> within(collection);
            case TreeNode.OfRemark remark -> List.of();
        };
        children.put(parent, found);
        return found;
    }

    /** Asks the server how many records a collection has. */
    public long count(CollectionRef collection) throws VectorStoreException {
        long records = catalog.count(collection).records();
        counts.put(collection, records);
        return records;
    }

    /** Forgets what stands below a connection, so that it is loaded again. */
    public void forget(ConnectionId connection) {
        children.keySet().removeIf(node -> node.connection().equals(connection));
        counts.keySet().removeIf(ref -> ref.connection().equals(connection));
    }

    private List<TreeNode> below(ConnectionId connection) throws VectorStoreException {
        List<String> partitions = catalog.partitions(connection);
        if (partitions.size() > 1) {
            return partitions.stream().<TreeNode>map(name -> new OfPartition(connection, name)).toList();
        }
        return collections(connection, "");
    }

    private List<TreeNode> within(CollectionRef collection) throws VectorStoreException {
        return catalog.partitionsOf(collection).stream().<TreeNode>map(name -> new OfCollection(new CollectionRef(collection.connection(), name)))
                .toList();
    }

    private List<TreeNode> collections(ConnectionId connection, String partition) throws VectorStoreException {
        List<TreeNode> nodes = new ArrayList<>();
        for (CollectionName name : catalog.collections(connection, partition)) {
            nodes.add(new OfCollection(new CollectionRef(connection, name)));
        }
        return List.copyOf(nodes);
    }
}
