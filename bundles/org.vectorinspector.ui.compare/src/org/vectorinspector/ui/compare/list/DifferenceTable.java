package org.vectorinspector.ui.compare.list;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultRowHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.core.compare.DifferenceOrder;
import org.vectorinspector.ui.compare.model.DifferenceRows;
import org.vectorinspector.ui.table.TableTheme;
import org.vectorinspector.ui.table.Texts;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A table of differences of any number; one row is selected. */
final class DifferenceTable {
    private static final int[] WIDTHS = {124, 178, 72, 76};

    private final DifferenceCells cells;
    private final DifferenceSort sort;
    private final DataLayer data;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final NatTable table;
    private Optional<DifferenceRows> rows = Optional.empty();
    private LongConsumer selected = row -> { };
    private boolean repaintPending;

    DifferenceTable(Composite parent, Consumer<DifferenceOrder> sortWish) {
        cells = new DifferenceCells(() -> rows);
        sort = new DifferenceSort(sortWish);
        data = new DataLayer(cells);
        data.setDefaultRowHeight(28);
        for (int column = 0; column < WIDTHS.length; column++) {
            data.setColumnWidthByPosition(column, WIDTHS[column]);
        }
        data.setConfigLabelAccumulator(cells);
        selection = new SelectionLayer(data, false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        selection.getSelectionModel().setMultipleSelectionAllowed(false);
        viewport = new ViewportLayer(selection);
        table = new NatTable(parent, grid(), false);
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new Looks());
        table.addConfiguration(new SingleClickSortConfiguration());
        table.configure();
        table.setTheme(new TableTheme());
        WidgetKeys.mark(table, "compare.table");
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                selected.accept(selectedRow());
            }
        });
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
        selection.clear(false);
        selection.fireLayerEvent(new RowStructuralRefreshEvent(data));
        viewport.setOriginY(0);
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
                    data.fireLayerEvent(new VisualRefreshEvent(data));
                }
            });
        }
    }

    int selectedRow() {
        return selection.getSelectedRowCount() == 0 ? -1 : selection.getSelectedRowPositions().iterator().next().start;
    }

    /** Selects a row and brings it into view. */
    void select(int row) {
        if (row >= 0 && row < cells.getRowCount()) {
            selection.selectRow(0, row, false, false);
        }
    }

    private GridLayer grid() {
        IDataProvider titles = new Texts(() -> DifferenceCells.COLUMNS, () -> 1, (column, row) -> DifferenceCells.title(column));
        DefaultColumnHeaderDataLayer headerData = new DefaultColumnHeaderDataLayer(titles);
        headerData.setDefaultRowHeight(28);
        SortHeaderLayer<Object> header = new SortHeaderLayer<>(new ColumnHeaderLayer(headerData, viewport, selection), sort, false);
        IDataProvider numberCells = new Texts(() -> 1, cells::getRowCount, (column, row) -> cells.number(row));
        DefaultRowHeaderDataLayer numbersData = new DefaultRowHeaderDataLayer(numberCells);
        numbersData.setDefaultColumnWidth(52);
        RowHeaderLayer numbers = new RowHeaderLayer(numbersData, viewport, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(titles, numberCells)), numbers, header);
        return new GridLayer(viewport, header, numbers, corner);
    }

    /** How cells look. */
    private static final class Looks extends AbstractRegistryConfiguration {
        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, Palette.color(Role.GRID));
            Style id = new Style();
            id.setAttributeValue(CellStyleAttributes.FONT, Fonts.text());
            Style number = new Style();
            number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
            for (DisplayMode mode : new DisplayMode[] {DisplayMode.NORMAL, DisplayMode.SELECT}) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, id, mode, DifferenceCells.ID);
                registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, number, mode, DifferenceCells.NUMBER);
            }
        }
    }
}
