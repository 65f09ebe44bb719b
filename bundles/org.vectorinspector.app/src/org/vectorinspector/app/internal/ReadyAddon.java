package org.vectorinspector.app.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever started the program that the window has been painted, by a file that the starter names. */
public final class ReadyAddon {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyAddon.class);
    private static final String FILE = "vectorinspector.ready";

    @Inject
    @Optional
    void windowIsThere(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, Display display) {
        String file = System.getProperty(FILE, "");
        if (!file.isBlank()) {
            display.asyncExec(() -> announce(Path.of(file)));
        }
    }

    private static void announce(Path file) {
        try {
            Files.writeString(file, "ready\n");
        } catch (IOException unwritable) {
            LOG.warn("The file that says that the window is ready cannot be written: {}", file, unwritable);
        }
    }
}
