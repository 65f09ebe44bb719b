package org.vectorinspector.app.internal;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;

/** Shows the list of everything that can be opened by name. */
public final class QuickOpenHandler {
    @Execute
    void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, ConnectionManager connections, ProfileStore profiles,
            ProfileConnections opener, CollectionCatalog catalog, IEventBroker broker) {
        new QuickOpenDialog(shell, connections, profiles, opener, catalog, broker).open();
    }
}
