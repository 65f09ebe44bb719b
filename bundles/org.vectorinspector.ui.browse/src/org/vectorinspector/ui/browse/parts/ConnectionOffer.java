package org.vectorinspector.ui.browse.parts;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.session.CollectionView;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.EmptyState;

/** Stands in the place of a collection whose connection is not known yet, with a way to open it. */
@Creatable
public final class ConnectionOffer {
    private static final String CONNECT = "org.vectorinspector.ui.connections.command.newconnection";

    private final ECommandService commands;
    private final EHandlerService handlers;
    private final ProfileConnections profiles;

    /** Opens connections from their profiles, others by the command for a new one. */
    @Inject
    public ConnectionOffer(ECommandService commands, EHandlerService handlers, ProfileConnections profiles) {
        this.commands = commands;
        this.handlers = handlers;
        this.profiles = profiles;
    }

    Control create(Composite parent, CollectionView missing) {
        EmptyState state = new EmptyState(parent, "collection.offer");
        state.show("plug", Messages.Offer_title, NLS.bind(Messages.Offer_sentence, missing.connectionName(), missing.collection()),
                Messages.Offer_action, () -> connect(state, missing));
        return state;
    }

    private void connect(Control near, CollectionView missing) {
        Optional<ProfileId> profile = ConnectionKey.profile(missing.connection());
        if (profile.isEmpty()) {
            askForOne();
            return;
        }
        String title = NLS.bind(Messages.Offer_connecting, missing.connectionName());
        BackgroundTask.of(title, near, progress -> profiles.open(profile.get()))
                .failed(failure -> Notifications.failure(near, title, failure)).start();
    }

    private void askForOne() {
        ParameterizedCommand command = commands.createCommand(CONNECT, Map.of());
        if (command != null && handlers.canExecute(command)) {
            handlers.executeHandler(command);
        }
    }
}
