package org.vectorinspector.ui.widgets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.TreeItem;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/**
 * The arrow that unfolds a selected row. GTK paints it in the colour of words on its own strong selection, which is white: nobody sees it
 * on a soft one. It paints before the last column does, so that the same place can be painted over from there.
 */
final class SelectedArrow {
    private static final int BEFORE_THE_ICON = 11;
    private static final int WIDE = 6;
    private static final int DEEP = 3;

    private SelectedArrow() {
    }

    /** Paints the arrow where the row is selected and has rows below it; called while the last column of the row is painted. */
    static void paint(GC gc, TreeItem item) {
        if (!SWT.getPlatform().equals("gtk") || Palette.dark() || item.getItemCount() == 0 || !List.of(item.getParent().getSelection()).contains(item)) {
            return;
        }
        Rectangle icon = item.getImageBounds(0);
        int x = icon.x - BEFORE_THE_ICON;
        int y = icon.y + icon.height / 2;
        Rectangle clipping = gc.getClipping();
        gc.setClipping((Rectangle) null);
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.color(Role.TEXT));
        gc.fillPolygon(item.getExpanded() ? new int[] {x - WIDE, y - DEEP, x + WIDE, y - DEEP, x, y + DEEP}
                : new int[] {x - DEEP, y - WIDE, x + DEEP, y, x - DEEP, y + WIDE});
        gc.setClipping(clipping);
    }
}
