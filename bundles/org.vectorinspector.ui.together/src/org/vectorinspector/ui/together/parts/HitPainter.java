package org.vectorinspector.ui.together.parts;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Elided;

/** Paints the cells of hits: a record in two lines, numbers at the right, moves in their colours. */
final class HitPainter extends BackgroundPainter {
    private static final int PADDING = 8;

    private final HitCells cells;

    HitPainter(HitCells cells) {
        this.cells = cells;
    }

    /** Returns how high a row of two lines is. */
    static int rowHeight(GC gc) {
        return lineHeight(gc, Fonts.system(0, false)) + lineHeight(gc, Fonts.text()) + 8;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        boolean selected = DisplayMode.SELECT.equals(cell.getDisplayMode());
        gc.setBackground(Palette.color(selected ? Role.SELECTION : Role.PANEL));
        gc.fillRectangle(bounds);
        int row = cell.getRowIndex();
        if (cells.hit(row).isEmpty()) {
            return;
        }
        String text = String.valueOf(cell.getDataValue());
        switch (cell.getColumnIndex()) {
            case HitCells.RANK -> atRight(gc, text, bounds, selected ? Role.ACCENT : Role.SECONDARY, selected ? Fonts.bold() : Fonts.system(0, false));
            case HitCells.RECORD -> paintRecord(gc, text, cells.key(row), bounds);
            case HitCells.COSINE -> atRight(gc, text, bounds, Role.TEXT, Fonts.system(0, false));
            default -> paintMove(gc, text, ColumnWords.role(cells.move(row)), bounds);
        }
    }

    private static void paintRecord(GC gc, String title, String key, Rectangle bounds) {
        Rectangle clip = gc.getClipping();
        gc.setClipping(bounds.intersection(clip));
        int width = bounds.width - 2 * PADDING;
        int height = lineHeight(gc, Fonts.system(0, false));
        int top = bounds.y + (bounds.height - height - lineHeight(gc, Fonts.text())) / 2;
        line(gc, title, Fonts.system(0, false), Role.TEXT, bounds.x + PADDING, top, width);
        line(gc, key, Fonts.text(), Role.SECONDARY, bounds.x + PADDING, top + height, width);
        gc.setClipping(clip);
    }

    private static void line(GC gc, String text, Font font, Role role, int x, int y, int width) {
        gc.setFont(font);
        gc.setForeground(Palette.color(role));
        gc.drawText(Elided.end(gc, text, width), x, y, true);
    }

    private static void paintMove(GC gc, String text, Role role, Rectangle bounds) {
        boolean strong = role != Role.SECONDARY;
        gc.setFont(strong ? Fonts.system(-1, true) : Fonts.secondary());
        gc.setForeground(Palette.color(role));
        gc.drawText(text, bounds.x + PADDING, bounds.y + (bounds.height - gc.textExtent(text).y) / 2, true);
    }

    private static void atRight(GC gc, String text, Rectangle bounds, Role role, Font font) {
        gc.setFont(font);
        gc.setForeground(Palette.color(role));
        Point size = gc.textExtent(text);
        gc.drawText(text, bounds.x + bounds.width - PADDING - size.x, bounds.y + (bounds.height - size.y) / 2, true);
    }

    private static int lineHeight(GC gc, Font font) {
        gc.setFont(font);
        return gc.getFontMetrics().getHeight();
    }
}
