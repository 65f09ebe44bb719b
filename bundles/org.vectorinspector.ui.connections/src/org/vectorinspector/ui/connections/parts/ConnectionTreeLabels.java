package org.vectorinspector.ui.connections.parts;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionFault;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.connections.model.ConnectionTreeModel;
import org.vectorinspector.ui.connections.model.TreeNode;
import org.vectorinspector.ui.connections.model.TreeNode.OfCollection;
import org.vectorinspector.ui.connections.model.TreeNode.OfConnection;
import org.vectorinspector.ui.connections.model.TreeNode.OfPartition;
import org.vectorinspector.ui.connections.model.TreeNode.OfRemark;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.States;

/** How lines of the tree look: the active ones bold, states as dot and word, counts on the right, the active collection with a mark. */
final class ConnectionTreeLabels {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private final ConnectionManager connections;
    private final ConnectionTreeModel model;

    ConnectionTreeLabels(ConnectionManager connections, ConnectionTreeModel model) {
        this.connections = connections;
        this.model = model;
    }

    ColumnLabelProvider names() {
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

    private boolean activeOfItsConnection(CollectionRef collection) {
        return connections.find(collection.connection()).flatMap(ManagedConnection::activeRef).filter(collection::equals).isPresent();
    }

    private final class Names extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return switch ((TreeNode) element) {
                case OfConnection(ConnectionId id) -> connections.find(id).map(ManagedConnection::name).orElse("");
                case OfPartition partition -> partition.name();
                case OfCollection(CollectionRef collection) -> collection.collection().name();
                case OfRemark remark -> remark.text();
            };
        }

        @Override
        public Image getImage(Object element) {
            Role role = active((TreeNode) element) ? Role.ACCENT : Role.SECONDARY;
            return switch ((TreeNode) element) {
                case OfConnection(ConnectionId id) -> connections.find(id).map(known -> Icons.of(known.provider().icon(), role)).orElse(null);
                case OfPartition partition -> Icons.get("part", role);
                case OfCollection collection -> Icons.get("coll", role);
                case OfRemark remark -> null;
            };
        }

        @Override
        public Font getFont(Object element) {
            return active((TreeNode) element) ? Fonts.bold() : element instanceof OfRemark ? Fonts.secondary() : null;
        }

        @Override
        public Color getForeground(Object element) {
            return element instanceof OfRemark ? Palette.color(Role.SECONDARY) : null;
        }

        @Override
        public String getToolTipText(Object element) {
            return element instanceof OfConnection(ConnectionId id) ? connections.find(id).map(ConnectionTreeLabels::tip).orElse(null)
                    : getText(element);
        }
    }

    private static String tip(ManagedConnection connection) {
        StringBuilder tip = new StringBuilder(connection.name()).append(" · ").append(connection.provider().name()).append(" · ")
                .append(States.word(connection.state()));
        connection.latency().ifPresent(time -> tip.append(" · ").append(time.toMillis()).append(" ms"));
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
