package org.vectorinspector.testkit.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;

/** All widgets that a person sees now, the topmost window first. UI thread only. */
final class WidgetTree {
    private WidgetTree() {
    }

    static List<Widget> visible(Display display) {
        List<Widget> found = new ArrayList<>();
        Shell active = display.getActiveShell();
        Stream.concat(Stream.ofNullable(active), Stream.of(display.getShells()).filter(shell -> shell != active))
                .filter(Control::isVisible).forEach(shell -> collect(shell, found));
        return found;
    }

    /** Returns the widgets of one window that a person sees now, it first. */
    static List<Widget> within(Shell shell) {
        List<Widget> found = new ArrayList<>();
        collect(shell, found);
        return found;
    }

    /** Describes what is there, for the message of a failure. */
    static String described(Display display) {
        StringBuilder text = new StringBuilder();
        for (Widget widget : visible(display)) {
            Object key = widget.getData(Bot.KEY);
            if (key != null || !Words.of(widget).isEmpty()) {
                text.append("  ").append(widget.getClass().getSimpleName()).append(' ').append(key).append(" «").append(Words.of(widget)).append("»\n");
            }
        }
        return text.toString();
    }

    private static void collect(Widget widget, List<Widget> found) {
        found.add(widget);
        if (widget instanceof ToolBar bar) {
            found.addAll(List.of(bar.getItems()));
        }
        if (widget instanceof CTabFolder folder) {
            found.addAll(List.of(folder.getItems()));
        }
        if (widget instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                if (child.getVisible()) {
                    collect(child, found);
                }
            }
        }
    }
}
