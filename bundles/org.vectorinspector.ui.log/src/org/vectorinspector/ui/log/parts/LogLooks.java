package org.vectorinspector.ui.log.parts;

import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ImagePainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.CellPainterDecorator;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.table.LinePainter;
import org.vectorinspector.ui.theme.Role;

/** Shows each level as an icon and a word. */
final class LogLooks {
    private LogLooks() {
    }

    static void register(IConfigRegistry registry) {
        for (LogLevel level : LogLevel.values()) {
            ICellPainter painter = painter(level);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, level.name());
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.SELECT, level.name());
        }
    }

    private static ICellPainter painter(LogLevel level) {
        ImagePainter icon = switch (level) {
            case ERROR -> new ImagePainter(Icons.get("error", Role.ERROR));
            case WARNING -> new ImagePainter(Icons.get("warning", Role.CAUTION));
            case INFO, DETAIL -> new ImagePainter(Icons.get("info", Role.SECONDARY));
        };
        return new PaddingDecorator(new CellPainterDecorator(new LinePainter(), CellEdgeEnum.LEFT, 6, icon), 0, 8, 0, 8);
    }
}
