package org.vectorinspector.ui.browse.parts;

import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.core.session.CollectionView;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.widgets.EmptyState;

/** Stands in the place of a collection whose connection is not known yet, with a way to open it. */
@Creatable
public final class ConnectionOffer {
    private static final String CONNECT = "org.vectorinspector.ui.connections.command.newconnection";

    private final ECommandService commands;
    private final EHandlerService handlers;

    /** Opens connections by the command for them. */
    @Inject
    public ConnectionOffer(ECommandService commands, EHandlerService handlers) {
        this.commands = commands;
        this.handlers = handlers;
    }

    Control create(Composite parent, CollectionView missing) {
        EmptyState state = new EmptyState(parent, "collection.offer");
        state.show("plug", Messages.Offer_title, NLS.bind(Messages.Offer_sentence, missing.connectionName(), missing.collection()),
                Messages.Offer_action, this::connect);
        return state;
    }

    private void connect() {
        ParameterizedCommand command = commands.createCommand(CONNECT, Map.of());
        if (command != null && handlers.canExecute(command)) {
            handlers.executeHandler(command);
        }
    }
}
