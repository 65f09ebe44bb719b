package org.vectorinspector.app.internal;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.sample.SampleOpener;
import org.vectorinspector.ui.event.OpenCollection;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Fonts;

/** What happens when the window is there and when it goes. */
public final class StartAddon {
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    @Inject
    private ConnectionManager connections;

    @Inject
    private SampleOpener sample;

    @Inject
    private IEventBroker broker;

    @Inject
    private PreferenceStore preferences;

    @Inject
    private Provider<IWorkbench> workbench;

    @Inject
    void started(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        if (event == null) {
            return;
        }
        OrderlyEnd.follow(workbench.get(), Display.getCurrent());
        Fonts.useInTitles();
        // The workbench has another shell, which nobody sees.
        Shell shell = Stream.of(Display.getCurrent().getShells()).filter(Shell::isVisible).findFirst().orElseThrow();
        preferences.problem().ifPresent(problem -> Notifications.news(shell, Messages.Preferences_damaged, problem));
        if (Boolean.getBoolean("vectorinspector.sample")) {
            openSample(shell);
        } else {
            ready();
        }
    }

    @PreDestroy
    void end() {
        connections.closeAll(SHUTDOWN);
    }

    private void openSample(Shell shell) {
        BackgroundTask.of(Messages.Start_sample, shell, sample::open).done(opened -> {
            show(opened);
            shell.getDisplay().timerExec(1_500, this::ready);
        }).failed(failure -> {
            Notifications.failure(shell, Messages.Start_sampleFailed, failure);
            ready();
        }).start();
    }

    private void show(List<CollectionRef> opened) {
        opened.stream().findFirst().ifPresent(first -> {
            connections.activateCollection(first.connection(), Optional.of(first.collection()));
            broker.post(UiTopics.OPEN_COLLECTION, new OpenCollection(first));
        });
    }

    /** Tells whoever started the program that its window can be looked at, by a file that they named. */
    private void ready() {
        String file = System.getProperty("vectorinspector.ready", "");
        if (!file.isEmpty()) {
            try {
                Files.writeString(Path.of(file), "ready");
            } catch (IOException unwritable) {
                Logger.getLogger(StartAddon.class.getName()).log(Level.WARNING, "Cannot say that the window is there", unwritable);
            }
        }
    }
}
