package org.vectorinspector.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** Draws inner tabs without frames: words, the selected one bold with a line of the accent below. */
public final class FlatTabs extends CTabFolderRenderer {
    private static final int MARGIN = 14;
    private static final int LINE = 2;

    /** Draws the tabs of a folder. */
    public FlatTabs(CTabFolder folder) {
        super(folder);
    }

    @Override
    protected Point computeSize(int part, int state, GC gc, int wHint, int hHint) {
        if (part < 0) {
            return super.computeSize(part, state, gc, wHint, hHint);
        }
        gc.setFont(Fonts.bold());
        Point text = gc.textExtent(parent.getItem(part).getText());
        return new Point(text.x + 2 * MARGIN, text.y + 12);
    }

    @Override
    protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
        return part == PART_BODY ? new Rectangle(x, y - parent.getTabHeight() - 1, width, height + parent.getTabHeight() + 1)
                : super.computeTrim(part, state, x, y, width, height);
    }

    @Override
    protected void draw(int part, int state, Rectangle bounds, GC gc) {
        if (part >= 0) {
            drawTab(parent.getItem(part), (state & SWT.SELECTED) != 0, bounds, gc);
        } else if (part == PART_HEADER || part == PART_BACKGROUND || part == PART_BODY) {
            drawGround(bounds, gc);
        }
    }

    private void drawGround(Rectangle bounds, GC gc) {
        gc.setBackground(Palette.color(Role.PANEL));
        gc.fillRectangle(bounds);
        gc.setBackground(Palette.color(Role.LINE));
        gc.fillRectangle(bounds.x, parent.getTabHeight(), bounds.width, 1);
    }

    private void drawTab(CTabItem item, boolean selected, Rectangle bounds, GC gc) {
        if (!item.isShowing()) {
            return;
        }
        gc.setBackground(Palette.color(Role.PANEL));
        gc.fillRectangle(bounds.x, bounds.y, bounds.width, bounds.height - 1);
        gc.setFont(selected ? Fonts.bold() : Fonts.system(0, false));
        gc.setForeground(Palette.color(selected ? Role.TEXT : Role.SECONDARY));
        Point text = gc.textExtent(item.getText());
        gc.drawText(item.getText(), bounds.x + (bounds.width - text.x) / 2, bounds.y + (bounds.height - text.y) / 2, true);
        if (selected) {
            gc.setBackground(Palette.color(Role.ACCENT));
            gc.fillRectangle(bounds.x + MARGIN / 2, parent.getTabHeight() - LINE, bounds.width - MARGIN, LINE);
        }
        if (selected && parent.isFocusControl()) {
            gc.drawFocus(bounds.x + 2, bounds.y + 2, bounds.width - 4, bounds.height - 6);
        }
    }
}
