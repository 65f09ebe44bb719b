package org.vectorinspector.ui.connections.dialogs;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.sample.SampleOpener;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.event.OpenCollection;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;

/** Asks people about connections and collections and does in the background what they say. UI thread only. */
@Creatable
public final class ConnectionDialogs {
    @Inject
    private ConnectionManager connections;

    @Inject
    private CollectionCatalog catalog;

    @Inject
    private ProviderRegistry providers;

    @Inject
    private SampleOpener sample;

    @Inject
    private IEventBroker broker;

    /** Asks for a new connection and opens it. */
    public void connect(Shell shell) {
        ConnectDialog dialog = new ConnectDialog(shell, providers.descriptors(), connections);
        if (dialog.open() == Window.OK) {
            open(shell, dialog.request());
        }
    }

    /** Connects again. */
    public void reconnect(Control near, ConnectionId id) {
        String name = name(id);
        BackgroundTask.of(NLS.bind(Messages.Connections_connecting, name), near, progress -> {
            connections.reconnect(id);
            return id;
        }).failed(failure -> Notifications.failure(near, NLS.bind(Messages.Connections_failed, name), failure)).start();
    }

    /** Asks for another name of a connection. */
    public void rename(Control near, ConnectionId id) {
        InputDialog dialog = new InputDialog(near.getShell(), Messages.Rename_window, Messages.Rename_question, name(id),
                typed -> typed.isBlank() ? Messages.Rename_blank : null);
        if (dialog.open() == Window.OK) {
            connections.rename(id, dialog.getValue());
        }
    }

    /** Asks for a new collection and creates it. */
    public void newCollection(Control near, ConnectionId id) {
        ManagedConnection connection = connections.find(id).orElseThrow();
        NewCollectionDialog dialog = new NewCollectionDialog(near.getShell(), connection);
        if (dialog.open() == Window.OK) {
            CollectionSpec spec = dialog.spec();
            BackgroundTask.of(NLS.bind(Messages.NewCollection_creating, spec.name()), near, progress -> {
                catalog.create(id, spec);
                return new CollectionRef(id, spec.name());
            }).done(this::show).failed(failure -> Notifications.failure(near, Messages.NewCollection_failed, failure)).start();
        }
    }

    /** Asks for the name of a collection to be dropped and drops it. */
    public void drop(Control near, CollectionRef collection) {
        String name = collection.collection().name();
        InputDialog dialog = new InputDialog(near.getShell(), Messages.Drop_window, NLS.bind(Messages.Drop_question, name), "",
                typed -> typed.equals(name) ? null : typed.isEmpty() ? "" : Messages.Drop_otherName);
        if (dialog.open() == Window.OK) {
            BackgroundTask.of(NLS.bind(Messages.Drop_dropping, name), near, progress -> {
                catalog.drop(collection);
                return collection;
            }).failed(failure -> Notifications.failure(near, Messages.Drop_failed, failure)).start();
        }
    }

    /** Opens the sample and shows its first collection. */
    public void openSample(Control near) {
        BackgroundTask.of(Messages.Sample_opening, near, sample::open).done(this::showFirst)
                .failed(failure -> Notifications.failure(near, Messages.Sample_failed, failure)).start();
    }

    private void open(Control near, OpenRequest request) {
        BackgroundTask.of(NLS.bind(Messages.Connections_connecting, request.name()), near, progress -> {
            try (var secrets = request.secrets()) {
                return connections.open(request);
            }
        }).done(opened -> connections.activate(opened.id()))
                .failed(failure -> Notifications.failure(near, NLS.bind(Messages.Connections_failed, request.name()), failure)).start();
    }

    private void showFirst(List<CollectionRef> collections) {
        collections.stream().findFirst().ifPresent(this::show);
    }

    private void show(CollectionRef collection) {
        connections.activateCollection(collection.connection(), java.util.Optional.of(collection.collection()));
        broker.post(UiTopics.OPEN_COLLECTION, new OpenCollection(collection));
    }

    private String name(ConnectionId id) {
        return connections.find(id).map(ManagedConnection::name).orElse("");
    }
}
