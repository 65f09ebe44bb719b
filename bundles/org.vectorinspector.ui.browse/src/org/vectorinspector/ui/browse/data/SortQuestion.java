package org.vectorinspector.ui.browse.data;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;

/** Asks a server whether it sorts by a key. */
final class SortQuestion {
    private SortQuestion() {
    }

    static void ask(Control near, BrowseServices services, CollectionRef collection, String key, Consumer<Boolean> answer) {
        BackgroundTask.of(NLS.bind(Messages.Data_orderAsking, key), near,
                progress -> new Clients(services.connections()).call(collection.connection(), client -> {
                    Optional<SortAccess> access = client.capability(SortAccess.class);
                    return access.isPresent() && access.get().sortable(collection.collection(), key);
                }))
                .done(answer).failed(failure -> Notifications.failure(near, Messages.Data_failedTitle, failure)).start();
    }
}
