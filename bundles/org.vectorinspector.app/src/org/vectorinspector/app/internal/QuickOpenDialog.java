package org.vectorinspector.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
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
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.ChoicePopup;

/** A field and a list of profiles, connections and collections that narrows while the person types. */
final class QuickOpenDialog extends ChoicePopup<QuickOpenDialog.Entry> {
    /** Something that can be opened: a profile, a connection, or a collection of one. */
    sealed interface Entry {
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

    QuickOpenDialog(Shell parent, ConnectionManager connections, ProfileStore profiles, ProfileConnections opener, CollectionCatalog catalog,
            IEventBroker broker) {
        super(parent, "quickopen", Messages.QuickOpen_hint);
        this.connections = connections;
        this.profiles = profiles;
        this.opener = opener;
        this.catalog = catalog;
        this.broker = broker;
    }

    @Override
    protected void gather() {
        connections.connections().forEach(this::add);
        profiles.profiles().stream().filter(profile -> !isOpen(profile.id()))
                .forEach(profile -> entries.add(new Entry.OfProfile(profile.name(), profile.id())));
    }

    @Override
    protected List<Entry> matching(String typed) {
        List<String> wanted = List.of(typed.toLowerCase(Locale.ROOT).split("\\s+"));
        return entries.stream().filter(entry -> wanted.stream().allMatch(entry.label().toLowerCase(Locale.ROOT)::contains)).toList();
    }

    @Override
    protected String label(Entry entry) {
        return entry.label();
    }

    @Override
    protected String icon(Entry entry) {
        return switch (entry) {
            case Entry.OfProfile profile -> "star";
            case Entry.OfConnection connection -> "plug";
            case Entry.OfCollection collection -> "coll";
        };
    }

    @Override
    protected void chosen(Entry entry) {
        close();
        switch (entry) {
            case Entry.OfProfile(String name, ProfileId profile) -> open(name, profile);
            case Entry.OfConnection(String name, ConnectionId connection) -> show(name, connection);
            case Entry.OfCollection(String name, CollectionRef collection) -> {
                connections.activateCollection(collection.connection(), Optional.of(collection.collection()));
                broker.post(UiTopics.OPEN_COLLECTION, new OpenCollection(collection));
            }
        }
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
            BackgroundTask.of(Messages.QuickOpen_listing, list(), progress -> collections(connection)).done(found -> {
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

    /** Makes a connection the active one, and connects where nothing has been tried since the last session or the last disconnect. */
    private void show(String name, ConnectionId connection) {
        connections.activate(connection);
        if (connections.find(connection).filter(known -> known.state() == ConnectionState.DISCONNECTED).isPresent()) {
            inBackground(name, progress -> {
                connections.reconnect(connection);
                return connection;
            });
        }
    }

    private void open(String name, ProfileId profile) {
        inBackground(name, progress -> opener.open(profile));
    }

    private void inBackground(String name, BackgroundTask.Call<?> work) {
        Shell window = getParentShell();
        BackgroundTask.of(NLS.bind(Messages.QuickOpen_opening, name), window, work)
                .failed(failure -> Notifications.failure(window, NLS.bind(Messages.QuickOpen_failed, name), failure)).start();
    }
}
