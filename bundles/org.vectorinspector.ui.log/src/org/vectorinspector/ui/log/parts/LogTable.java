package org.vectorinspector.ui.log.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.ui.table.RowLayers;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** The lines of the log, the newest lowest; it follows the end as long as the end is seen. UI thread only. */
final class LogTable {
    private static final int[] WIDTHS = {84, 100, 480, 104};
    private static final int MOST_COPIED = 10_000;

    private final LogCells cells = new LogCells();
    private final RowLayers rows;
    private final NatTable table;
    private Consumer<List<LogLine>> selected = lines -> { };
    private boolean quiet;

    LogTable(Composite parent) {
        int height = RowLayers.height(parent, parent.getFont());
        rows = new RowLayers(cells, height);
        rows.widths(WIDTHS);
        table = new NatTable(parent, rows.below(rows.header(LogCells::title, height)), false);
        rows.dress(table, "log.table", LogLooks::register);
        rows.onSelection(() -> {
            if (!quiet) {
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
        ViewportLayer viewport = rows.viewport();
        boolean atEnd = viewport.getRowCount() == 0 || viewport.getRowIndexByPosition(viewport.getRowCount() - 1) >= cells.getRowCount() - 1;
        table.setBackground(Palette.color(Role.PANEL));
        quiet = true;
        cells.show(lines);
        rows.replace();
        before.stream().limit(1_000).mapToInt(line -> cells.row(line.number())).filter(row -> row >= 0)
                .forEach(row -> rows.selection().selectRow(0, row, false, true));
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
        for (Range range : rows.selection().getSelectedRowPositions()) {
            for (int row = range.start; row < Math.min(range.end, cells.getRowCount()) && lines.size() < MOST_COPIED; row++) {
                lines.add(cells.lines().get(row));
            }
        }
        return lines;
    }
}
