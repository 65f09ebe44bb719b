package org.vectorinspector.ui.connections.dialogs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileEditor;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.sample.SampleOpener;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.event.OpenCollection;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.notify.NotificationAction;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.WriteQuestion;

/** Asks people about connections and collections and does in the background what they say. UI thread only. */
@Creatable
public final class ConnectionDialogs {
    @Inject
    private ConnectionManager connections;

    @Inject
    private CollectionCatalog catalog;

    @Inject
    private ProfileStore profiles;

    @Inject
    private ProfileConnections opener;

    @Inject
    private ProfileEditor editor;

    @Inject
    private ProfileWork work;

    @Inject
    private SampleOpener sample;

    @Inject
    private IEventBroker broker;

    @Inject
    private MApplication application;

    @Inject
    private EModelService model;

    /** Asks for a new profile, saves it, and opens it when that is wanted. */
    public void connect(Shell shell) {
        profile(shell, java.util.Optional.empty());
    }

    /** Asks for changes of a profile. */
    public void edit(Shell shell, ConnectionProfile profile) {
        profile(shell, java.util.Optional.of(profile));
    }

    /** Asks for changes of the profile that a connection was opened from. */
    public void editProfileOf(Shell shell, ConnectionId id) {
        connections.find(id).flatMap(ManagedConnection::profile).flatMap(profiles::find).ifPresent(profile -> edit(shell, profile));
    }

    /** Shows what is known of a connection. */
    public void info(Shell shell, ConnectionId id) {
        connections.find(id).ifPresent(connection -> new ConnectionInfoDialog(shell, connection).open());
    }

    /** Opens a connection from a profile. */
    public void open(Control near, ProfileId profile) {
        open(near, profile, Secrets.none());
    }

    private void open(Control near, ProfileId profile, Secrets entered) {
        String name = profiles.find(profile).map(ConnectionProfile::name).orElse("");
        BackgroundTask.of(NLS.bind(Messages.Connections_connecting, name), near, progress -> {
            try (entered) {
                return opener.open(profile, entered);
            }
        }).failed(failure -> notConnected(near, name, failure, () -> open(near, profile), java.util.Optional.of(profile))).start();
    }

    /** Connects again. */
    public void reconnect(Control near, ConnectionId id) {
        String name = name(id);
        BackgroundTask.of(NLS.bind(Messages.Connections_connecting, name), near, progress -> {
            connections.reconnect(id);
            return id;
        }).failed(failure -> notConnected(near, name, failure, () -> reconnect(near, id), connections.find(id).flatMap(ManagedConnection::profile)))
                .start();
    }

    /** Asks for another name of a connection. */
    public void rename(Control near, ConnectionId id) {
        InputDialog dialog = new InputDialog(near.getShell(), Messages.Rename_window, Messages.Rename_question, name(id),
                typed -> typed.isBlank() ? Messages.Rename_blank : null);
        if (dialog.open() == Window.OK) {
            connections.rename(id, dialog.getValue());
            connections.find(id).flatMap(ManagedConnection::profile).flatMap(profiles::find)
                    .ifPresent(profile -> save(near, profile.withName(dialog.getValue().strip())));
        }
    }

    /** Asks for a new collection and creates it. */
    public void newCollection(Control near, ConnectionId id) {
        ManagedConnection connection = connections.find(id).orElseThrow();
        NewCollectionDialog dialog = new NewCollectionDialog(near.getShell(), connection);
        if (dialog.open() == Window.OK && WriteQuestion.agreed(near.getShell(), connection, Messages.Write_create)) {
            CollectionSpec spec = dialog.spec();
            MPerspective here = perspective();
            BackgroundTask.of(NLS.bind(Messages.NewCollection_creating, spec.name()), near, progress -> new CollectionRef(id, catalog.create(id, spec)))
                    .done(made -> show(made, here)).failed(failure -> Notifications.failure(near, Messages.NewCollection_failed, failure)).start();
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
        MPerspective here = perspective();
        BackgroundTask.of(Messages.Sample_opening, near, sample::open)
                .done(collections -> collections.stream().findFirst().ifPresent(first -> show(first, here)))
                .failed(failure -> Notifications.failure(near, Messages.Sample_failed, failure)).start();
    }

    private void notConnected(Control near, String name, VectorStoreException failure, Runnable again, java.util.Optional<ProfileId> profile) {
        List<NotificationAction> actions = new ArrayList<>(List.of(new NotificationAction(Messages.Connections_reconnect, again)));
        profile.flatMap(profiles::find)
                .ifPresent(known -> actions.add(new NotificationAction(Messages.Connections_edit, () -> edit(near.getShell(), known))));
        Notifications.failure(near, NLS.bind(Messages.Connections_failed, name), failure, actions.toArray(NotificationAction[]::new));
    }

    private void save(Control near, ConnectionProfile profile) {
        BackgroundTask.of(NLS.bind(ProfileMessages.Dialog_saving, profile.name()), near, progress -> {
            editor.save(profile);
            return profile;
        }).failed(failure -> Notifications.failure(near, ProfileMessages.Part_failed, failure)).start();
    }

    private void profile(Shell shell, java.util.Optional<ConnectionProfile> edited) {
        ProfileDialog dialog = new ProfileDialog(shell, work, edited);
        if (dialog.open() == Window.OK && dialog.connects()) {
            open(shell, dialog.profile().id(), dialog.entered());
        }
    }

    /** Shows what was asked for; whoever has gone to another perspective meanwhile stays there. */
    private void show(CollectionRef collection, MPerspective askedIn) {
        connections.activateCollection(collection.connection(), java.util.Optional.of(collection.collection()));
        broker.send(askedIn == perspective() ? UiTopics.OPEN_COLLECTION : UiTopics.OPEN_COLLECTION_BEHIND, new OpenCollection(collection));
    }

    private MPerspective perspective() {
        return model.getActivePerspective(application.getChildren().getFirst());
    }

    private String name(ConnectionId id) {
        return connections.find(id).map(ManagedConnection::name).orElse("");
    }
}
