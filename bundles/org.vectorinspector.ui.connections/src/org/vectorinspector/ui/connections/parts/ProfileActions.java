package org.vectorinspector.ui.connections.parts;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.DeletedProfiles;
import org.vectorinspector.core.profile.ProfileEditor;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;
import org.vectorinspector.ui.connections.dialogs.ProfileExchangeDialogs;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.event.CheckProfiles;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;

/** Does what a person wants with the selected profiles, in the background. UI thread only. */
@Creatable
public final class ProfileActions {
    private static final String CONNECTIONS = "org.vectorinspector.ui.connections.part.connections";
    private static final int UNDO_MILLIS = 30_000;

    @Inject
    private ProfileEditor editor;

    @Inject
    private ConnectionDialogs dialogs;

    @Inject
    private ProfileExchangeDialogs exchange;

    @Inject
    private EPartService parts;

    @Inject
    private IEventBroker broker;

    private Control near;
    private Supplier<List<ConnectionProfile>> selection = List::of;
    private Consumer<Optional<Integer>> undoable = number -> { };
    private Optional<DeletedProfiles> deleted = Optional.empty();

    /** Begins to act for a list: on its selection, with its undo. */
    void attach(Control list, Supplier<List<ConnectionProfile>> selected, Consumer<Optional<Integer>> onDeleted) {
        near = list;
        selection = selected;
        undoable = onDeleted;
        list.addListener(org.eclipse.swt.SWT.Dispose, event -> forget());
    }

    void create() {
        dialogs.connect(near.getShell());
    }

    void connect() {
        connect(selection.get());
    }

    void connect(List<ConnectionProfile> chosen) {
        chosen.forEach(profile -> dialogs.open(near, profile.id()));
        if (!chosen.isEmpty()) {
            parts.showPart(CONNECTIONS, PartState.VISIBLE);
        }
    }

    void check() {
        check(selection.get());
    }

    void check(List<ConnectionProfile> chosen) {
        broker.post(UiTopics.CHECK_PROFILES, new CheckProfiles(chosen.stream().map(ConnectionProfile::id).toList()));
    }

    void edit() {
        one().ifPresent(profile -> dialogs.edit(near.getShell(), profile));
    }

    void rename() {
        one().ifPresent(profile -> ask(Messages.Rename_question, profile.name(), false)
                .ifPresent(name -> change(() -> editor.save(profile.withName(name)))));
    }

    void duplicate() {
        one().ifPresent(profile -> change(() -> editor.duplicate(profile.id())));
    }

    void move() {
        List<ConnectionProfile> chosen = selection.get();
        if (!chosen.isEmpty()) {
            ask(ProfileMessages.Dialog_folder, chosen.getFirst().labels().folder(), true).ifPresent(folder -> change(() -> {
                for (ConnectionProfile profile : chosen) {
                    editor.save(profile.withLabels(profile.labels().in(folder)));
                }
            }));
        }
    }

    void favourite(boolean marked) {
        List<ConnectionProfile> chosen = selection.get();
        change(() -> {
            for (ConnectionProfile profile : chosen) {
                editor.save(profile.withLabels(profile.labels().favourite(marked)));
            }
        });
    }

    void delete() {
        List<ProfileId> ids = selection.get().stream().map(ConnectionProfile::id).toList();
        if (!ids.isEmpty()) {
            BackgroundTask.of(ProfileMessages.Part_working, near, progress -> editor.delete(ids)).done(this::keep).failed(this::failed).start();
        }
    }

    void undo() {
        deleted.ifPresent(gone -> change(() -> editor.restore(gone)));
        deleted = Optional.empty();
        undoable.accept(Optional.empty());
    }

    void export() {
        export(selection.get());
    }

    void export(List<ConnectionProfile> chosen) {
        exchange.exportTo(near, chosen);
    }

    void importFile() {
        exchange.importFile(near);
    }

    void importPredecessor() {
        exchange.importPredecessor(near);
    }

    /** Keeps what was deleted for a while, so that it can be taken back. */
    private void keep(DeletedProfiles gone) {
        forget();
        deleted = Optional.of(gone);
        undoable.accept(Optional.of(gone.profiles().size()));
        if (!gone.problems().isEmpty()) {
            Notifications.news(near, ProfileMessages.Part_delete, String.join(" ", gone.problems()));
        }
        near.getDisplay().timerExec(UNDO_MILLIS, () -> {
            if (!near.isDisposed() && deleted.filter(gone::equals).isPresent()) {
                forget();
                undoable.accept(Optional.empty());
            }
        });
    }

    private void forget() {
        deleted.ifPresent(DeletedProfiles::close);
        deleted = Optional.empty();
    }

    private Optional<ConnectionProfile> one() {
        return selection.get().stream().findFirst();
    }

    private Optional<String> ask(String question, String value, boolean blankAllowed) {
        InputDialog dialog = new InputDialog(near.getShell(), ProfileMessages.Part_rename.replace("…", ""), question, value,
                typed -> typed.isBlank() && !blankAllowed ? Messages.Rename_blank : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    private void change(Change change) {
        BackgroundTask.of(ProfileMessages.Part_working, near, progress -> {
            change.run();
            return true;
        }).failed(this::failed).start();
    }

    private void failed(VectorStoreException failure) {
        Notifications.failure(near, ProfileMessages.Part_failed, failure);
    }

    /** A change that blocks. */
    @FunctionalInterface
    private interface Change {
        void run() throws VectorStoreException;
    }
}
