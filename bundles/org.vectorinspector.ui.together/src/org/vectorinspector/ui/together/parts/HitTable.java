package org.vectorinspector.ui.together.parts;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
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
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.ui.table.TableTheme;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The hits of one target as a table: rank, record, number, move. */
final class HitTable {
    private final HitCells cells = new HitCells();
    private final DataLayer data = new DataLayer(cells);
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final NatTable table;
    private boolean quiet;

    /**
     * Makes an empty table.
     *
     * @param chosen hears the rank of a hit that the person selects
     */
    HitTable(Composite parent, String key, IntConsumer chosen) {
        measure(parent);
        data.setConfigLabelAccumulator(cells);
        selection = new SelectionLayer(data, false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        viewport = new ViewportLayer(selection);
        table = new NatTable(parent, withHeader(), false);
        ConfigRegistry registry = new ConfigRegistry();
        table.setConfigRegistry(registry);
        table.addConfiguration(new Style());
        table.configure();
        table.setTheme(new TableTheme());
        table.setBackground(Palette.color(Role.PANEL));
        WidgetKeys.mark(table, key);
        new HitTooltip(table, cells);
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !quiet && selection.getSelectedRowCount() == 1) {
                chosen.accept(selection.getSelectedRowPositions().iterator().next().start + 1);
            }
        });
    }

    NatTable control() {
        return table;
    }

    void show(TargetAnswer answer, Comparison comparison, int column) {
        quiet = true;
        cells.show(answer, comparison, column);
        data.fireLayerEvent(new RowStructuralRefreshEvent(data));
        table.refresh(false);
        quiet = false;
    }

    /** Marks the hit of this rank and brings it into view, or marks none. */
    void mark(Optional<Integer> rank) {
        int row = rank.map(number -> number - 1).orElse(-1);
        boolean there = selection.getSelectedRowCount() == 1 && selection.getSelectedRowPositions().iterator().next().start == row;
        if (there || row < 0 && selection.getSelectedRowCount() == 0) {
            return;
        }
        quiet = true;
        selection.clear();
        if (row >= 0) {
            selection.selectRow(0, row, false, false);
            viewport.moveRowPositionIntoViewport(row);
        }
        quiet = false;
    }

    private void measure(Composite parent) {
        GC gc = new GC(parent);
        data.setDefaultRowHeight(HitPainter.rowHeight(gc));
        gc.dispose();
        data.setColumnWidthByPosition(HitCells.RANK, 32);
        data.setColumnWidthByPosition(HitCells.COSINE, 58);
        data.setColumnWidthByPosition(HitCells.MOVE, 58);
        data.setColumnPercentageSizing(HitCells.RECORD, true);
    }

    private CompositeLayer withHeader() {
        DefaultColumnHeaderDataLayer titles = new DefaultColumnHeaderDataLayer(new Titles());
        titles.setDefaultRowHeight(28);
        CompositeLayer whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, new ColumnHeaderLayer(titles, viewport, selection), 0, 0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        return whole;
    }

    private final class Style extends AbstractRegistryConfiguration {
        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, Palette.color(Role.GRID));
            HitPainter painter = new HitPainter(cells);
            for (int column = 0; column < cells.getColumnCount(); column++) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, HitCells.label(column));
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.SELECT, HitCells.label(column));
            }
        }
    }

    private final class Titles implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return cells.title(column);
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
