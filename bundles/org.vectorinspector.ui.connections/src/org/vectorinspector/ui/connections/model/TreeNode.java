package org.vectorinspector.ui.connections.model;

import java.util.Optional;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;

/** A line of the connections tree. */
public sealed interface TreeNode {
    /** Returns the connection that the line belongs to. */
    ConnectionId connection();

    /**
     * A connection.
     *
     * @param connection never null
     */
    record OfConnection(ConnectionId connection) implements TreeNode {
    }

    /**
     * A partition that holds collections.
     *
     * @param connection never null
     * @param name the database's own
     */
    record OfPartition(ConnectionId connection, String name) implements TreeNode {
    }

    /**
     * A collection.
     *
     * @param collection never null
     */
    record OfCollection(CollectionRef collection) implements TreeNode {
        @Override
        public ConnectionId connection() {
            return collection.connection();
        }
    }

    /**
     * A remark in the place of children: loading, empty, failed.
     *
     * @param connection never null
     * @param partition of which, empty for the connection itself
     * @param text what to say
     */
    record OfRemark(ConnectionId connection, Optional<String> partition, String text) implements TreeNode {
    }
}
