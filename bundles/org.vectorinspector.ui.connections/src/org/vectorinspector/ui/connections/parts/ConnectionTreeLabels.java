package org.vectorinspector.ui.connections.parts;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.ProviderDescriptor.Partitions.Level;
import org.vectorinspector.core.connection.ConnectionFault;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.model.ConnectionTreeModel;
import org.vectorinspector.ui.connections.model.TreeNode;
import org.vectorinspector.ui.connections.model.TreeNode.OfCollection;
import org.vectorinspector.ui.connections.model.TreeNode.OfConnection;
import org.vectorinspector.ui.connections.model.TreeNode.OfPartition;
import org.vectorinspector.ui.connections.model.TreeNode.OfRemark;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Environments;
import org.vectorinspector.ui.widgets.States;
import org.vectorinspector.ui.widgets.StyledLine;

/** How lines of the tree look: the active ones bold, states as dot and word, counts on the right, the active collection with a mark. */
final class ConnectionTreeLabels {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private final ConnectionManager connections;
    private final ConnectionTreeModel model;

    ConnectionTreeLabels(ConnectionManager connections, ConnectionTreeModel model) {
        this.connections = connections;
        this.model = model;
    }

    StyledCellLabelProvider names() {
        return new Names();
    }

    ColumnLabelProvider states() {
        return new StatesAndCounts();
    }

    private boolean active(TreeNode node) {
        Optional<ManagedConnection> active = connections.active();
        return switch (node) {
            case OfConnection(ConnectionId id) -> active.filter(connection -> connection.id().equals(id)).isPresent();
            case OfCollection(CollectionRef collection) -> activeOfItsConnection(collection)
                    && active.filter(connection -> connection.id().equals(collection.connection())).isPresent();
            default -> false;
        };
    }

    /** Tells whether this is a partition that divides a collection: a namespace, a tenant. */
    private boolean inner(CollectionRef collection) {
        return !collection.collection().partition().isEmpty() && connections.find(collection.connection())
                .filter(known -> known.provider().partitions().level() == Level.WITHIN_COLLECTIONS).isPresent();
    }

    private boolean activeOfItsConnection(CollectionRef collection) {
        return connections.find(collection.connection()).flatMap(ManagedConnection::activeRef).filter(collection::equals).isPresent();
    }

    private final class Names extends StyledCellLabelProvider {
        @Override
        public void update(ViewerCell cell) {
            TreeNode node = (TreeNode) cell.getElement();
            StyledLine line = new StyledLine();
            switch (node) {
                case OfConnection(ConnectionId id) -> connections.find(id).ifPresent(known -> {
                    name(line, node, known.name()).tag(known.rules().environment());
                    if (known.outdated()) {
                        line.small("  " + Messages.Tree_outdated);
                    }
                    cell.setImage(Icons.of(known.provider().icon(), role(node)));
                });
                case OfPartition partition -> {
                    line.text(partition.name());
                    cell.setImage(Icons.get("part", role(node)));
                }
                case OfCollection(CollectionRef collection) -> {
                    boolean inner = inner(collection);
                    name(line, node, inner ? collection.collection().partition() : collection.collection().name());
                    cell.setImage(Icons.get(inner ? "part" : "coll", role(node)));
                }
                case OfRemark remark -> line.small(remark.text());
            }
            line.applyTo(cell);
            super.update(cell);
        }

        @Override
        public String getToolTipText(Object element) {
            return switch ((TreeNode) element) {
                case OfConnection(ConnectionId id) -> connections.find(id).map(ConnectionTreeLabels::tip).orElse(null);
                case OfPartition partition -> partition.name();
                case OfCollection(CollectionRef collection) -> collection.collection().toString();
                case OfRemark remark -> remark.text();
            };
        }

        private StyledLine name(StyledLine line, TreeNode node, String name) {
            return active(node) ? line.bold(name) : line.text(name);
        }

        private Role role(TreeNode node) {
            return active(node) ? Role.ACCENT : Role.SECONDARY;
        }
    }

    private static String tip(ManagedConnection connection) {
        StringBuilder tip = new StringBuilder(connection.name()).append(" · ").append(connection.provider().name()).append(" · ")
                .append(States.word(connection.state()));
        if (connection.rules().environment() != Environment.NONE) {
            tip.append(" · ").append(Environments.name(connection.rules().environment()));
        }
        connection.latency().ifPresent(time -> tip.append(" · ").append(time.toMillis()).append(" ms"));
        if (connection.outdated()) {
            tip.append('\n').append(Messages.Tree_outdatedSentence);
        }
        connection.fault().ifPresent(fault -> tip.append('\n').append(words(fault)));
        return tip.toString();
    }

    private static String words(ConnectionFault fault) {
        return TIME.format(fault.time()) + " " + fault.message() + (fault.advice().isEmpty() ? "" : "\n" + fault.advice());
    }

    private final class StatesAndCounts extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return switch ((TreeNode) element) {
                case OfConnection(ConnectionId id) -> connections.find(id).map(known -> States.word(known.state())).orElse("");
                case OfCollection(CollectionRef collection) -> model.records(collection).map(NumberFormat.getIntegerInstance()::format).orElse("")
                        + (activeOfItsConnection(collection) ? "  ✓" : "");
                case OfPartition partition -> "";
                case OfRemark remark -> "";
            };
        }

        @Override
        public Image getImage(Object element) {
            return element instanceof OfConnection(ConnectionId id) ? connections.find(id).map(known -> States.dot(known.state())).orElse(null)
                    : null;
        }

        @Override
        public Color getForeground(Object element) {
            Role role = element instanceof OfConnection(ConnectionId id)
                    ? connections.find(id).map(known -> States.role(known.state())).orElse(Role.SECONDARY) : Role.SECONDARY;
            return Palette.color(role);
        }
    }
}
