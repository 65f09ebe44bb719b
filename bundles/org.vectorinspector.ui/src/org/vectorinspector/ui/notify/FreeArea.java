package org.vectorinspector.ui.notify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Where notifications may stand in a window: over the stack of parts in its centre, above the footer, clear of what must be seen. */
final class FreeArea {
    private static final String MODEL = "modelElement";
    private static final String CENTRE = "org.vectorinspector.app.stack.centre";
    private static final int FOOTER = 28;

    private FreeArea() {
    }

    /** Returns places in the window that a shell belongs to. */
    static NotificationPlace of(Shell shell) {
        Shell window = shell;
        while (window.getParent() instanceof Shell parent) {
            window = parent;
        }
        List<Control> all = new ArrayList<>();
        collect(window, all);
        ScreenArea area = all.stream().filter(FreeArea::isStack).max(Comparator.comparingInt(FreeArea::weight)).map(FreeArea::bounds)
                .orElse(ScreenArea.of(window.getBounds()));
        List<ScreenArea> clear = all.stream().filter(WidgetKeys::isKeptClear).map(FreeArea::bounds).toList();
        return new NotificationPlace(new ScreenArea(area.x(), area.y(), area.width(), Math.max(1, area.height() - FOOTER)), clear);
    }

    private static void collect(Composite parent, List<Control> all) {
        for (Control child : parent.getChildren()) {
            if (child.isVisible()) {
                all.add(child);
                if (child instanceof Composite composite) {
                    collect(composite, all);
                }
            }
        }
    }

    private static boolean isStack(Control control) {
        return control instanceof CTabFolder && control.getData(MODEL) instanceof MPartStack;
    }

    /** The stack in the centre, in perspectives without one the largest. */
    private static int weight(Control stack) {
        boolean centre = CENTRE.equals(((MPartStack) stack.getData(MODEL)).getElementId());
        return centre ? Integer.MAX_VALUE : stack.getSize().x * stack.getSize().y;
    }

    private static ScreenArea bounds(Control control) {
        Point place = control.toDisplay(0, 0);
        Point size = control.getSize();
        return new ScreenArea(place.x, place.y, size.x, size.y);
    }
}
