package org.vectorinspector.benchmarks.empty;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.service.event.Event;

/** Says, as the program does, that the window can be used, and closes it, as the program does, when the process is ended. */
public final class ReadyAddon {
    @Inject
    private Provider<IWorkbench> workbench;

    @Inject
    void started(@Optional @UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        if (event != null) {
            closeAtEnd(workbench.get(), Display.getCurrent(), FrameworkUtil.getBundle(ReadyAddon.class).getBundleContext().getBundle(0).adapt(Framework.class));
            try {
                Files.writeString(Path.of(System.getProperty("vectorinspector.ready")), "ready");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** So that the registry and all else that is kept between two starts is written, as it is when a person ends the program. */
    private static void closeAtEnd(IWorkbench workbench, Display display, Framework framework) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            display.asyncExec(workbench::close);
            try {
                framework.waitForStop(10_000);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
