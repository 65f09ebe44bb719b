package org.vectorinspector.ui.connections.parts;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.ui.connections.model.TreeNode;
import org.vectorinspector.ui.connections.model.TreeNode.OfConnection;

/** Lets a person drag connections into another order. */
final class ConnectionOrder {
    private final TreeViewer viewer;
    private final ConnectionManager connections;

    ConnectionOrder(TreeViewer viewer, ConnectionManager connections) {
        this.viewer = viewer;
        this.connections = connections;
    }

    void install() {
        Transfer[] transfers = {LocalSelectionTransfer.getTransfer()};
        viewer.addDragSupport(DND.DROP_MOVE, transfers, new Drag());
        viewer.addDropSupport(DND.DROP_MOVE, transfers, new Drop());
    }

    /** Moves the connection so far up or down in the list. */
    static void step(ConnectionManager connections, ConnectionId id, int by) {
        int place = place(connections, id);
        connections.move(id, Math.max(0, place + by));
    }

    private static int place(ConnectionManager connections, ConnectionId id) {
        return connections.connections().stream().map(known -> known.id()).toList().indexOf(id);
    }

    private final class Drag extends DragSourceAdapter {
        @Override
        public void dragStart(DragSourceEvent event) {
            IStructuredSelection selection = viewer.getStructuredSelection();
            event.doit = selection.getFirstElement() instanceof OfConnection;
            LocalSelectionTransfer.getTransfer().setSelection(selection);
        }
    }

    private final class Drop extends ViewerDropAdapter {
        Drop() {
            super(viewer);
        }

        @Override
        public boolean validateDrop(Object target, int operation, TransferData type) {
            return target != null;
        }

        @Override
        public boolean performDrop(Object data) {
            if (!(((IStructuredSelection) data).getFirstElement() instanceof OfConnection(ConnectionId moved))) {
                return false;
            }
            int target = place(connections, ((TreeNode) getCurrentTarget()).connection());
            int own = place(connections, moved);
            boolean behind = getCurrentLocation() == LOCATION_AFTER;
            connections.move(moved, target + (behind ? 1 : 0) - (own < target ? 1 : 0));
            return true;
        }
    }
}
