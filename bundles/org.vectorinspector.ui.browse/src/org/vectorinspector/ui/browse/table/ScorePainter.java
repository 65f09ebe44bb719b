package org.vectorinspector.ui.browse.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** Paints a score as a number and a bar. */
final class ScorePainter extends BackgroundPainter {
    private static final int NUMBER = 66;

    private final ScoreColumn scores;

    ScorePainter(ScoreColumn scores) {
        this.scores = scores;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        boolean selected = DisplayMode.SELECT.equals(cell.getDisplayMode());
        gc.setBackground(Palette.color(selected ? Role.SELECTION : Role.PANEL));
        gc.fillRectangle(bounds);
        gc.setFont(Fonts.system(0, false));
        gc.setForeground(Palette.color(Role.TEXT));
        String text = String.valueOf(cell.getDataValue());
        gc.drawText(text, bounds.x + 8, bounds.y + (bounds.height - gc.textExtent(text).y) / 2, true);
        int width = bounds.width - NUMBER - 12;
        int y = bounds.y + bounds.height / 2 - 3;
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.color(Role.GRID));
        gc.fillRoundRectangle(bounds.x + NUMBER, y, width, 6, 4, 4);
        gc.setBackground(Palette.color(Role.ACCENT));
        gc.fillRoundRectangle(bounds.x + NUMBER, y, (int) (width * scores.share(cell.getRowIndex())), 6, 4, 4);
    }
}
