package org.vectorinspector.testkit.swt;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/**
 * Finds what a person sees and can use and no test can find, because it has no key. What the workbench draws from its model by itself, such
 * as the tabs of parts and the buttons beside them, has none; neither have the plain questions of JFace, whose buttons are found by their
 * words, nor texts that are there to be read. UI thread only.
 */
final class UnmarkedWidgets {
    private static final List<Class<? extends Widget>> USED = List.of(Button.class, CCombo.class, Combo.class, Link.class,
            org.eclipse.swt.widgets.List.class, Scale.class, Spinner.class, StyledText.class, Table.class, Text.class, Tree.class);
    private static final String MODEL = "modelElement";
    private static final int[] HEARD = {SWT.MouseDown, SWT.MouseUp, SWT.KeyDown, SWT.Selection};

    private UnmarkedWidgets() {
    }

    /** Returns a description of each of them. */
    static List<String> of(Display display) {
        return WidgetTree.visible(display).stream().filter(widget -> widget.getData(Bot.KEY) == null && isUsed(widget) && !isOfWorkbench(widget))
                .map(UnmarkedWidgets::described).toList();
    }

    private static boolean isUsed(Widget widget) {
        if (widget instanceof ToolItem item) {
            return (item.getStyle() & SWT.SEPARATOR) == 0;
        }
        if (widget instanceof Text text && (text.getStyle() & SWT.READ_ONLY) != 0) {
            return false;
        }
        boolean paintedByHand = widget instanceof Canvas && !(widget instanceof Shell || widget instanceof CLabel);
        return paintedByHand && IntStream.of(HEARD).anyMatch(widget::isListening) || USED.stream().anyMatch(type -> type.isInstance(widget));
    }

    private static boolean isOfWorkbench(Widget widget) {
        return widget.getData(MODEL) != null || widget.getClass().getName().startsWith("org.eclipse.e4.")
                || widget instanceof ToolItem item && item.getParent().getParent() instanceof CTabFolder
                || widget instanceof Control control && control.getParent() instanceof CCombo || isInQuestion(widget)
                || isInWorkbenchControl(widget);
    }

    private static boolean isInQuestion(Widget widget) {
        Object dialog = widget instanceof Control control ? control.getShell().getData() : null;
        return dialog != null && dialog.getClass().getName().startsWith("org.eclipse.jface.dialogs.");
    }

    /** Tells whether a widget stands in a control that the workbench contributes, such as the bar of an area that is folded away. */
    private static boolean isInWorkbenchControl(Widget widget) {
        Control place = parent(widget);
        while (place != null && place.getData(MODEL) == null) {
            place = place.getParent();
        }
        // the kit knows nothing of the workbench, so it asks the model's words for who contributes the control
        return place != null && place.getData(MODEL).toString().contains("bundleclass://org.eclipse.e4.");
    }

    private static Control parent(Widget widget) {
        return switch (widget) {
            case ToolItem item -> item.getParent();
            case Control control -> control.getParent();
            default -> null;
        };
    }

    private static String described(Widget widget) {
        StringBuilder text = new StringBuilder(widget.getClass().getSimpleName()).append(" «").append(Words.of(widget)).append('»');
        if (widget instanceof ToolItem item) {
            text.append(" with the tooltip «").append(item.getToolTipText()).append('»');
        }
        Control place = parent(widget);
        while (place != null && place.getData(Bot.KEY) == null) {
            place = place.getParent();
        }
        return place == null ? text.toString() : text.append(" in ").append(place.getData(Bot.KEY)).toString();
    }
}
