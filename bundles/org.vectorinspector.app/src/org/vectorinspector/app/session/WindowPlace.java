package org.vectorinspector.app.session;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;
import org.vectorinspector.core.session.WindowBounds;

/** Reads and sets where the window stands; it only goes back to a place that a screen still shows. */
final class WindowPlace {
    private static final int SEEN = 100;

    private WindowPlace() {
    }

    static Optional<WindowBounds> of(MWindow window) {
        if (window.getWidth() <= 0 || window.getHeight() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new WindowBounds(window.getX(), window.getY(), window.getWidth(), window.getHeight(),
                window.getTags().contains(IPresentationEngine.WINDOW_MAXIMIZED_TAG)));
    }

    static void restore(MWindow window, WindowBounds bounds) {
        Rectangle wanted = new Rectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height());
        if (Stream.of(Display.getCurrent().getMonitors()).map(Monitor::getClientArea).anyMatch(screen -> isSeen(screen.intersection(wanted)))) {
            window.setX(wanted.x);
            window.setY(wanted.y);
            window.setWidth(wanted.width);
            window.setHeight(wanted.height);
            if (bounds.maximized()) {
                window.getTags().add(IPresentationEngine.WINDOW_MAXIMIZED_TAG);
            }
        }
    }

    private static boolean isSeen(Rectangle part) {
        return part.width >= SEEN && part.height >= SEEN;
    }
}
