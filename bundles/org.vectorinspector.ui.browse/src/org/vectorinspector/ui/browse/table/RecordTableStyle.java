package org.vectorinspector.ui.browse.table;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** How cells of each kind look: numbers at the right, ids in the text font, what is on its way as a bar. */
final class RecordTableStyle extends AbstractRegistryConfiguration {
    private final CellText cells;

    RecordTableStyle(CellText cells) {
        this.cells = cells;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, Palette.color(Role.GRID));
        Style right = new Style();
        right.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        style(registry, right, CellText.NUMBER);
        Style id = new Style();
        id.setAttributeValue(CellStyleAttributes.FONT, Fonts.text());
        style(registry, id, CellText.ID);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new LoadingPainter(), DisplayMode.NORMAL, CellText.LOADING);
        cells.score().ifPresent(score -> {
            ScorePainter painter = new ScorePainter(score);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, CellText.SCORE);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.SELECT, CellText.SCORE);
        });
    }

    private static void style(IConfigRegistry registry, Style style, String label) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.SELECT, label);
    }
}
