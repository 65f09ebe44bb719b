package org.vectorinspector.ui.log.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.ui.table.TableTheme;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The lines of the log, the newest lowest; it follows the end as long as the end is seen. UI thread only. */
final class LogTable {
    private static final int[] WIDTHS = {84, 100, 104, 480};
    private static final int MOST_COPIED = 10_000;

    private final LogCells cells = new LogCells();
    private final DataLayer data = new DataLayer(cells);
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final NatTable table;
    private Consumer<List<LogLine>> selected = lines -> { };
    private boolean quiet;

    LogTable(Composite parent) {
        int rowHeight = rowHeight(parent);
        data.setDefaultRowHeight(rowHeight);
        for (int column = 0; column < WIDTHS.length; column++) {
            data.setColumnWidthByPosition(column, WIDTHS[column]);
        }
        data.setConfigLabelAccumulator(cells);
        selection = new SelectionLayer(data, false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        viewport = new ViewportLayer(selection);
        table = WidgetKeys.mark(new NatTable(parent, withHeader(rowHeight), false), "log.table");
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new LogTableStyle());
        table.configure();
        table.setTheme(new TableTheme());
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !quiet) {
                selected.accept(selectedLines());
            }
        });
    }

    NatTable control() {
        return table;
    }

    /** Hears which lines are selected. */
    void onSelection(Consumer<List<LogLine>> listener) {
        selected = listener;
    }

    /** Shows other lines; what is selected stays selected as long as it is shown. */
    void show(List<LogLine> lines) {
        List<LogLine> before = selectedLines();
        boolean atEnd = viewport.getRowCount() == 0 || viewport.getRowIndexByPosition(viewport.getRowCount() - 1) >= cells.getRowCount() - 1;
        table.setBackground(Palette.color(Role.PANEL));
        quiet = true;
        cells.show(lines);
        selection.clear(false);
        data.fireLayerEvent(new RowStructuralRefreshEvent(data));
        before.stream().limit(1_000).mapToInt(line -> cells.row(line.number())).filter(row -> row >= 0)
                .forEach(row -> selection.selectRow(0, row, false, true));
        quiet = false;
        if (atEnd && !lines.isEmpty()) {
            viewport.moveRowPositionIntoViewport(lines.size() - 1);
        }
        if (!selectedLines().equals(before)) {
            selected.accept(selectedLines());
        }
    }

    /** Returns the lines that are selected, from the top, not more than anybody would copy. */
    List<LogLine> selectedLines() {
        List<LogLine> lines = new ArrayList<>();
        for (Range range : selection.getSelectedRowPositions()) {
            for (int row = range.start; row < Math.min(range.end, cells.getRowCount()) && lines.size() < MOST_COPIED; row++) {
                lines.add(cells.lines().get(row));
            }
        }
        return lines;
    }

    private CompositeLayer withHeader(int rowHeight) {
        DefaultColumnHeaderDataLayer titles = new DefaultColumnHeaderDataLayer(new Titles());
        titles.setDefaultRowHeight(rowHeight);
        CompositeLayer whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, new ColumnHeaderLayer(titles, viewport, selection), 0, 0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        return whole;
    }

    private static int rowHeight(Composite parent) {
        GC gc = new GC(parent);
        int height = gc.getFontMetrics().getHeight() + 10;
        gc.dispose();
        return height;
    }

    private final class Titles implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return LogCells.title(column);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new IllegalStateException("headers are not edited");
        }

        @Override
        public int getColumnCount() {
            return cells.getColumnCount();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
