package org.vectorinspector.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
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
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.ui.event.OpenCollection;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A field and a list of profiles, connections and collections that narrows while the person types. */
final class QuickOpenDialog extends PopupDialog {
    /** Something that can be opened: a profile, a connection, or a collection of one. */
    private sealed interface Entry {
        String label();

        record OfProfile(String label, ProfileId profile) implements Entry {
        }

        record OfConnection(String label, ConnectionId connection) implements Entry {
        }

        record OfCollection(String label, CollectionRef collection) implements Entry {
        }
    }

    private final ConnectionManager connections;
    private final ProfileStore profiles;
    private final ProfileConnections opener;
    private final CollectionCatalog catalog;
    private final IEventBroker broker;
    private final List<Entry> entries = new ArrayList<>();
    private List<Entry> shown = List.of();
    private Text field;
    private Table list;

    QuickOpenDialog(Shell parent, ConnectionManager connections, ProfileStore profiles, ProfileConnections opener, CollectionCatalog catalog,
            IEventBroker broker) {
        super(parent, SWT.RESIZE, true, false, false, false, false, null, null);
        this.connections = connections;
        this.profiles = profiles;
        this.opener = opener;
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
        profiles.profiles().stream().filter(profile -> !isOpen(profile.id()))
                .forEach(profile -> entries.add(new Entry.OfProfile(profile.name(), profile.id())));
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
        entries.add(new Entry.OfConnection(connection.name(), connection.id()));
        if (connection.state() == ConnectionState.CONNECTED) {
            BackgroundTask.of(Messages.QuickOpen_listing, list, progress -> collections(connection)).done(found -> {
                entries.addAll(found);
                narrow();
            }).start();
        }
    }

    private List<Entry> collections(ManagedConnection connection) throws VectorStoreException {
        return catalog.collections(connection.id(), "").stream()
                .<Entry>map(name -> new Entry.OfCollection(connection.name() + " > " + name.name(), new CollectionRef(connection.id(), name))).toList();
    }

    private boolean isOpen(ProfileId profile) {
        return connections.connections().stream().anyMatch(connection -> connection.profile().filter(profile::equals).isPresent());
    }

    private void narrow() {
        String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
        shown = entries.stream().filter(entry -> entry.label().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        list.removeAll();
        for (Entry entry : shown) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(entry.label());
            item.setImage(Icons.get(switch (entry) {
                case Entry.OfProfile profile -> "star";
                case Entry.OfConnection connection -> "plug";
                case Entry.OfCollection collection -> "coll";
            }));
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
            switch (entry) {
                case Entry.OfProfile(String name, ProfileId profile) -> open(name, profile);
                case Entry.OfConnection(String name, ConnectionId connection) -> connections.activate(connection);
                case Entry.OfCollection(String name, CollectionRef collection) -> {
                    connections.activateCollection(collection.connection(), Optional.of(collection.collection()));
                    broker.post(UiTopics.OPEN_COLLECTION, new OpenCollection(collection));
                }
            }
        }
    }

    private void open(String name, ProfileId profile) {
        Shell window = getParentShell();
        BackgroundTask.of(NLS.bind(Messages.QuickOpen_opening, name), window, progress -> opener.open(profile))
                .failed(failure -> Notifications.failure(window, NLS.bind(Messages.QuickOpen_failed, name), failure)).start();
    }
}
