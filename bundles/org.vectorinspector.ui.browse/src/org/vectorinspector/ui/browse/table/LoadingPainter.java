package org.vectorinspector.ui.browse.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** Paints a grey bar where a record is on its way. */
final class LoadingPainter extends BackgroundPainter {
    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        gc.setBackground(Palette.color(Role.PANEL));
        gc.fillRectangle(bounds);
        gc.setBackground(Palette.color(Role.GRID));
        int width = Math.max(0, Math.min(bounds.width - 16, 40 + cell.getRowIndex() * 37 % 60));
        gc.fillRoundRectangle(bounds.x + 8, bounds.y + bounds.height / 2 - 4, width, 8, 6, 6);
    }
}
