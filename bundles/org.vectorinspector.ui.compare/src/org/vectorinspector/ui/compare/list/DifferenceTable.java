package org.vectorinspector.ui.compare.list;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultRowHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionModel;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.core.compare.DifferenceOrder;
import org.vectorinspector.ui.compare.model.DifferenceRows;
import org.vectorinspector.ui.table.RowLayers;
import org.vectorinspector.ui.table.Texts;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** A table of differences of any number; one row is selected. */
final class DifferenceTable {
    private static final int HEIGHT = 28;
    private static final int[] WIDTHS = {124, 178, 72, 76};

    private final DifferenceCells cells;
    private final DifferenceSort sort;
    private final RowLayers layers;
    private final NatTable table;
    private Optional<DifferenceRows> rows = Optional.empty();
    private LongConsumer selected = row -> { };
    private boolean repaintPending;

    DifferenceTable(Composite parent, Consumer<DifferenceOrder> sortWish) {
        cells = new DifferenceCells(() -> rows);
        sort = new DifferenceSort(sortWish);
        layers = new RowLayers(cells, HEIGHT);
        layers.widths(WIDTHS);
        layers.selection().setSelectionModel(new OneRow(layers.selection()));
        table = new NatTable(parent, grid(), false);
        layers.dress(table, "compare.table", DifferenceTable::looks, new SingleClickSortConfiguration());
        layers.onSelection(() -> selected.accept(selectedRow()));
    }

    Control control() {
        return table;
    }

    /** Hears which row is selected, -1 for none. */
    void onSelection(LongConsumer listener) {
        selected = listener;
    }

    DifferenceOrder order() {
        return sort.order();
    }

    /** Shows other rows from the top; none is selected. */
    void show(DifferenceRows shown) {
        rows = Optional.of(shown);
        layers.replace();
        layers.viewport().setOriginY(0);
        table.setBackground(Palette.color(Role.PANEL));
        table.refresh(false);
    }

    /** Paints again, once for many calls. */
    void repaint() {
        if (!repaintPending && !table.isDisposed()) {
            repaintPending = true;
            table.getDisplay().asyncExec(() -> {
                repaintPending = false;
                if (!table.isDisposed()) {
                    layers.repaint();
                }
            });
        }
    }

    int selectedRow() {
        return layers.selectedRow();
    }

    /** Selects a row and brings it into view. */
    void select(int row) {
        if (row >= 0 && row < cells.getRowCount()) {
            layers.selection().selectRow(0, row, false, false);
        }
    }

    private GridLayer grid() {
        ILayer header = new SortHeaderLayer<>(layers.header(DifferenceCells::title, HEIGHT), sort, false);
        IDataProvider numberCells = new Texts(() -> 1, cells::getRowCount, (column, row) -> cells.number(row));
        DefaultRowHeaderDataLayer numbersData = new DefaultRowHeaderDataLayer(numberCells);
        numbersData.setDefaultColumnWidth(52);
        ILayer numbers = new RowHeaderLayer(numbersData, layers.viewport(), layers.selection());
        CornerLayer corner = new CornerLayer(new DataLayer(new Texts(() -> 1, () -> 1, (column, row) -> "")), numbers, header);
        return new GridLayer(layers.viewport(), header, numbers, corner);
    }

    private static void looks(IConfigRegistry registry) {
        Style id = new Style();
        id.setAttributeValue(CellStyleAttributes.FONT, Fonts.text());
        Style number = new Style();
        number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        for (DisplayMode mode : new DisplayMode[] {DisplayMode.NORMAL, DisplayMode.SELECT}) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, id, mode, DifferenceCells.ID);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, number, mode, DifferenceCells.NUMBER);
        }
    }

    /** Lets one whole row be selected: of several at once, as a range has them, the first one. */
    private static final class OneRow extends SelectionModel {
        OneRow(SelectionLayer layer) {
            super(layer);
        }

        @Override
        public void addSelection(Rectangle cells) {
            clearSelection();
            super.addSelection(new Rectangle(cells.x, cells.y, cells.width, 1));
        }
    }
}
