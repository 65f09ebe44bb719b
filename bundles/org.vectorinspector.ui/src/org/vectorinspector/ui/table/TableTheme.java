package org.vectorinspector.ui.table;

import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** A NatTable in the colours of the window. */
public final class TableTheme extends ModernNatTableThemeConfiguration {
    /** Takes the colours of now. */
    public TableTheme() {
        defaultBgColor = Palette.color(Role.PANEL);
        defaultFgColor = Palette.color(Role.TEXT);
        defaultFont = Fonts.system(0, false);
        defaultHAlign = HorizontalAlignmentEnum.LEFT;
        evenRowBgColor = Palette.color(Role.PANEL);
        oddRowBgColor = Palette.color(Role.PANEL);
        cHeaderBgColor = Palette.color(Role.HEAD);
        cHeaderFgColor = Palette.color(Role.SECONDARY);
        cHeaderFont = Fonts.system(-1, true);
        cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
        rHeaderBgColor = Palette.color(Role.HEAD);
        rHeaderFgColor = Palette.color(Role.SECONDARY);
        rHeaderFont = Fonts.secondary();
        rHeaderHAlign = HorizontalAlignmentEnum.RIGHT;
        cornerBgColor = Palette.color(Role.HEAD);
        cHeaderSelectionBgColor = Palette.color(Role.HEAD);
        cHeaderSelectionFgColor = Palette.color(Role.TEXT);
        cHeaderSelectionFont = cHeaderFont;
        rHeaderSelectionBgColor = Palette.color(Role.SELECTION);
        rHeaderSelectionFgColor = Palette.color(Role.ACCENT);
        rHeaderFullSelectionBgColor = Palette.color(Role.SELECTION);
        rHeaderFullSelectionFgColor = Palette.color(Role.ACCENT);
        cHeaderFullSelectionBgColor = Palette.color(Role.HEAD);
        cHeaderFullSelectionFgColor = Palette.color(Role.TEXT);
        cHeaderFullSelectionFont = cHeaderFont;
        defaultSelectionBgColor = Palette.color(Role.SELECTION);
        defaultSelectionFgColor = Palette.color(Role.TEXT);
        defaultSelectionFont = Fonts.system(0, false);
        selectionAnchorSelectionBgColor = Palette.color(Role.SELECTION);
        selectionAnchorSelectionFgColor = Palette.color(Role.TEXT);
        selectionAnchorBgColor = Palette.color(Role.SELECTION);
        selectionAnchorFgColor = Palette.color(Role.TEXT);
        selectionAnchorGridBorderStyle = new BorderStyle(1, Palette.color(Role.ACCENT), LineStyleEnum.SOLID);
        selectionAnchorBorderStyle = new BorderStyle(1, Palette.color(Role.ACCENT), LineStyleEnum.SOLID);
    }

    @Override
    public void createPainterInstances() {
        super.createPainterInstances();
        defaultCellPainter = padded(new LinePainter());
        cHeaderCellPainter = padded(new LinePainter());
        sortHeaderCellPainter = padded(sortable());
        selectedSortHeaderCellPainter = sortHeaderCellPainter;
        rHeaderCellPainter = padded(new LinePainter());
        rHeaderSelectionCellPainter = rHeaderCellPainter;
        rHeaderFullSelectionCellPainter = rHeaderCellPainter;
        cHeaderSelectionCellPainter = cHeaderCellPainter;
        cHeaderFullSelectionCellPainter = cHeaderCellPainter;
        defaultSelectionCellPainter = defaultCellPainter;
        selectionAnchorCellPainter = defaultCellPainter;
    }

    /** The arrow has the colour of the theme, whether something of its column is selected or not. */
    private static ICellPainter sortable() {
        return new SortableHeaderTextPainter(new LinePainter(), CellEdgeEnum.RIGHT, new SortIconPainter(false, Palette.dark()), false, 0, true);
    }

    private static ICellPainter padded(ICellPainter painter) {
        return new PaddingDecorator(painter, 0, 8, 0, 8);
    }
}
