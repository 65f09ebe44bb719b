package org.vectorinspector.ui.table;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** A table of words, of whose selected rows the first one counts; its last column takes the room that is left. UI thread only. */
public final class RowTable {
    private final RowLayers rows;
    private final NatTable table;
    private IntConsumer selected = row -> { };

    /** What stands in the cells. Never waits. */
    public interface Cells {
        /** Returns how many rows there are. */
        int rows();

        /** Returns the words of a cell. */
        String text(int column, int row);

        /** Returns the label under which the looks of a cell are registered, empty for the usual ones. */
        default Optional<String> label(int column, int row) {
            return Optional.empty();
        }
    }

    /** Makes a table whose cells look as usual. */
    public RowTable(Composite parent, String key, String[] titles, int[] widths, Cells cells) {
        this(parent, key, titles, widths, cells, registry -> { });
    }

    /**
     * Makes a table.
     *
     * @param titles of the columns
     * @param widths of the columns, the least one of the last
     * @param looks registers how cells of some label look
     */
    public RowTable(Composite parent, String key, String[] titles, int[] widths, Cells cells, Consumer<IConfigRegistry> looks) {
        int height = RowLayers.height(parent, Fonts.system(0, false));
        rows = new RowLayers(new Texts(() -> titles.length, cells::rows, cells::text), height);
        rows.data().setConfigLabelAccumulator((labels, column, row) -> cells.label(column, row).ifPresent(labels::addLabel));
        table = new NatTable(parent, rows.below(rows.header(column -> titles[column], height)), false);
        rows.dress(table, key, looks);
        rows.widths(widths);
        rows.stretch(table, widths.length - 1);
        new NatTableContentTooltip(table, GridRegion.BODY);
        rows.onSelection(() -> selected.accept(selectedRow()));
    }

    /** Returns the table itself. */
    public Control control() {
        return table;
    }

    /** Hears which row is selected, -1 for none. */
    public void onSelection(IntConsumer listener) {
        selected = listener;
    }

    /** Returns the first selected row, -1 for none. */
    public int selectedRow() {
        return rows.selectedRow();
    }

    /** Selects a row and brings it into view, once the table has the room that it will have. */
    public void select(int row) {
        rows.select(row);
        table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed() && rows.selectedRow() == row) {
                rows.reveal(row);
            }
        });
    }

    /** Shows other rows; none is selected. */
    public void refresh() {
        table.setBackground(Palette.color(Role.PANEL));
        rows.replace();
    }

    /** Paints the same rows again. */
    public void repaint() {
        rows.repaint();
    }
}
