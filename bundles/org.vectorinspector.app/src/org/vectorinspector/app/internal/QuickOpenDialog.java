package org.vectorinspector.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.event.OpenCollection;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A field and a list of connections and collections that narrows while the person types. */
final class QuickOpenDialog extends PopupDialog {
    private record Entry(String label, ConnectionId connection, Optional<CollectionName> collection) {
    }

    private final ConnectionManager connections;
    private final CollectionCatalog catalog;
    private final IEventBroker broker;
    private final List<Entry> entries = new ArrayList<>();
    private List<Entry> shown = List.of();
    private Text field;
    private Table list;

    QuickOpenDialog(Shell parent, ConnectionManager connections, CollectionCatalog catalog, IEventBroker broker) {
        super(parent, SWT.RESIZE, true, false, false, false, false, null, null);
        this.connections = connections;
        this.catalog = catalog;
        this.broker = broker;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = Styles.grid(parent, 1, 8);
        field = WidgetKeys.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH), "quickopen.field");
        field.setMessage(Messages.QuickOpen_hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        list = WidgetKeys.mark(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION), "quickopen.list");
        Styles.paint(list, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        field.addListener(SWT.Modify, event -> narrow());
        field.addListener(SWT.KeyDown, this::move);
        field.addListener(SWT.DefaultSelection, event -> choose());
        list.addListener(SWT.DefaultSelection, event -> choose());
        connections.connections().forEach(this::add);
        narrow();
        return area;
    }

    @Override
    protected Control getFocusControl() {
        return field;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(560, 360);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle parent = getParentShell().getBounds();
        return new Point(parent.x + (parent.width - size.x) / 2, parent.y + 96);
    }

    private void add(ManagedConnection connection) {
        entries.add(new Entry(connection.name(), connection.id(), Optional.empty()));
        if (connection.state() == ConnectionState.CONNECTED) {
            BackgroundTask.of(Messages.QuickOpen_listing, list, progress -> collections(connection)).done(found -> {
                entries.addAll(found);
                narrow();
            }).start();
        }
    }

    private List<Entry> collections(ManagedConnection connection) throws VectorStoreException {
        return catalog.collections(connection.id(), "").stream()
                .map(name -> new Entry(connection.name() + " > " + name.name(), connection.id(), Optional.of(name))).toList();
    }

    private void narrow() {
        String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
        shown = entries.stream().filter(entry -> entry.label().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        list.removeAll();
        for (Entry entry : shown) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(entry.label());
            item.setImage(Icons.get(entry.collection().isPresent() ? "coll" : "plug"));
        }
        list.select(0);
    }

    private void move(Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !shown.isEmpty()) {
            list.setSelection(Math.clamp(list.getSelectionIndex() + step, 0, shown.size() - 1));
            event.doit = false;
        }
    }

    private void choose() {
        int index = list.getSelectionIndex();
        if (index >= 0) {
            Entry entry = shown.get(index);
            close();
            connections.activate(entry.connection());
            entry.collection().ifPresent(name -> {
                connections.activateCollection(entry.connection(), Optional.of(name));
                broker.post(UiTopics.OPEN_COLLECTION, new OpenCollection(new CollectionRef(entry.connection(), name)));
            });
        }
    }
}
