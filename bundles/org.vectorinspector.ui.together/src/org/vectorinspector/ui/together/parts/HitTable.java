package org.vectorinspector.ui.together.parts;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.ui.table.RowLayers;

/** The hits of one target as a table: rank, record, number, move. */
final class HitTable {
    private static final int HEADER = 28;
    private static final int RECORD = 120;

    private final HitCells cells = new HitCells();
    private final RowLayers rows;
    private final NatTable table;
    private boolean quiet;

    /**
     * Makes an empty table.
     *
     * @param chosen hears the rank of a hit that the person selects
     */
    HitTable(Composite parent, String key, IntConsumer chosen) {
        rows = new RowLayers(cells, rowHeight(parent));
        rows.widths(32, RECORD, 58, 58);
        table = new NatTable(parent, rows.below(rows.header(cells::title, HEADER)), false);
        rows.dress(table, key, this::looks);
        rows.stretch(table, HitCells.RECORD);
        new HitTooltip(table, cells);
        rows.onSelection(() -> {
            if (!quiet && rows.selection().getSelectedRowCount() == 1) {
                chosen.accept(rows.selectedRow() + 1);
            }
        });
    }

    NatTable control() {
        return table;
    }

    void show(TargetAnswer answer, Comparison comparison, int column) {
        quiet = true;
        cells.show(answer, comparison, column);
        rows.data().fireLayerEvent(new RowStructuralRefreshEvent(rows.data()));
        table.refresh(false);
        quiet = false;
    }

    /** Marks the hit of this rank and brings it into view, or marks none. */
    void mark(Optional<Integer> rank) {
        int row = rank.map(number -> number - 1).orElse(-1);
        SelectionLayer selection = rows.selection();
        boolean there = selection.getSelectedRowCount() == 1 && rows.selectedRow() == row;
        if (there || row < 0 && selection.getSelectedRowCount() == 0) {
            return;
        }
        quiet = true;
        selection.clear();
        if (row >= 0) {
            selection.selectRow(0, row, false, false);
            rows.viewport().moveRowPositionIntoViewport(row);
        }
        quiet = false;
    }

    private static int rowHeight(Composite parent) {
        GC gc = new GC(parent);
        int height = HitPainter.rowHeight(gc);
        gc.dispose();
        return height;
    }

    private void looks(IConfigRegistry registry) {
        HitPainter painter = new HitPainter(cells);
        for (int column = 0; column < cells.getColumnCount(); column++) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, HitCells.label(column));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.SELECT, HitCells.label(column));
        }
    }
}
