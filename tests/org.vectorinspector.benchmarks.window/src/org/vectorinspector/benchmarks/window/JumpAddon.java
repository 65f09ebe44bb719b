package org.vectorinspector.benchmarks.window;

import jakarta.inject.Inject;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.event.Event;
import org.vectorinspector.core.connection.ConnectionManager;

/** Lets {@link TableScript} use the window as soon as it is there, and ends the program afterwards. */
public final class JumpAddon {
    @Inject
    private ConnectionManager connections;

    @Inject
    private IEventBroker broker;

    @Inject
    void started(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        if (event != null) {
            TableScript script = new TableScript(Display.getCurrent(), connections, broker);
            Thread.ofPlatform().name("benchmark").start(() -> runAndEnd(script));
        }
    }

    private static void runAndEnd(TableScript script) {
        try {
            script.run();
            System.out.flush();
            Runtime.getRuntime().halt(0);
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
