package org.vectorinspector.ui.connections.session;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.event.ConnectionClosed;
import org.vectorinspector.core.event.ConnectionOpened;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.ConnectionsReordered;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.core.preference.SessionRestore;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.task.BackgroundTask;

/** Brings the connections of the last session back as the preferences say, and keeps which ones are open. */
public final class SessionAddon {
    private static final Logger LOG = Logger.getLogger(SessionAddon.class.getName());
    private static final int SOON_MILLIS = 500;

    @Inject
    private ConnectionManager connections;

    @Inject
    private ProfileStore profiles;

    @Inject
    private ProfileConnections opener;

    @Inject
    private PreferenceStore preferences;

    private final Runnable keep = this::keep;
    private Shell shell;
    private boolean restored;

    @Inject
    void started(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        if (event != null) {
            shell = Display.getCurrent().getShells()[0];
            BackgroundTask.of(Messages.Session_restoring, shell, progress -> {
                profiles.reload();
                restore();
                return true;
            }).done(done -> restored = true).failed(failure -> restored = true).start();
        }
    }

    @Inject
    void changed(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        boolean listed = happened instanceof ConnectionOpened || happened instanceof ConnectionClosed || happened instanceof ConnectionsReordered;
        if (listed && restored && !shell.isDisposed()) {
            shell.getDisplay().timerExec(-1, keep);
            shell.getDisplay().timerExec(SOON_MILLIS, keep);
        }
    }

    /** Keeps what is open now: from here on connections close because the program ends. */
    @Inject
    void ending(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED) Event event) {
        if (event != null) {
            keep();
            restored = false;
        }
    }

    @PreDestroy
    void ended() {
        restored = false;
    }

    private void restore() {
        SessionRestore wanted = preferences.get(ProgramPreferences.SESSION_RESTORE);
        if (wanted == SessionRestore.NOTHING) {
            return;
        }
        for (ProfileId profile : profiles.lastActive()) {
            try {
                ManagedConnection shown = opener.show(profile);
                if (wanted == SessionRestore.RECONNECT && shown.state() == ConnectionState.DISCONNECTED && mayConnect(profile)) {
                    Thread.ofVirtual().name("connect at the start").start(() -> connect(shown));
                }
            } catch (VectorStoreException gone) {
                LOG.log(Level.INFO, gone.getMessage(), gone);
            }
        }
    }

    /** Connects, each beside the others, so that a dead server keeps none of them waiting. */
    private void connect(ManagedConnection shown) {
        try {
            connections.reconnect(shown.id());
        } catch (VectorStoreException failed) {
            LOG.log(Level.INFO, failed.getMessage(), failed);
        }
    }

    /** A database that is used for real is connected by itself only where its profile allows it. */
    private boolean mayConnect(ProfileId id) {
        return profiles.find(id).map(profile -> profile.rules().environment() != Environment.PRODUCTION || profile.reconnects()).orElse(false);
    }

    private void keep() {
        if (restored && !shell.isDisposed()) {
            List<ProfileId> open = connections.connections().stream().flatMap(connection -> connection.profile().stream()).toList();
            BackgroundTask.of(Messages.Session_keeping, shell, progress -> {
                profiles.keepLastActive(open);
                return true;
            }).failed(failure -> LOG.log(Level.WARNING, failure.getMessage(), failure)).start();
        }
    }
}
