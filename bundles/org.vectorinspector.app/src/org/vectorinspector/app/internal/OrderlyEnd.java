package org.vectorinspector.app.internal;

import java.time.Duration;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;

/**
 * Closes the window when the system ends the process (SIGTERM at the end of a session, Ctrl+C in its terminal), as if the person had
 * done it: the session is kept and connections are closed.
 */
final class OrderlyEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private OrderlyEnd() {
    }

    /** Takes effect from now on; does nothing when the program ends by itself. */
    static void follow(IWorkbench workbench, Display display) {
        Framework framework = FrameworkUtil.getBundle(OrderlyEnd.class).getBundleContext().getBundle(0).adapt(Framework.class);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(workbench, display, framework), "orderly end"));
    }

    private static void end(IWorkbench workbench, Display display, Framework framework) {
        if (framework.getState() != Bundle.ACTIVE) {
            return;
        }
        try {
            display.asyncExec(workbench::close);
            framework.waitForStop(PATIENCE.toMillis());
        } catch (SWTException gone) {
            // The window has closed by itself in this moment.
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
