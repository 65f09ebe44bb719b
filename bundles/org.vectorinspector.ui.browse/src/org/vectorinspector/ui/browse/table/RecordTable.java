package org.vectorinspector.ui.browse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultRowHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.ColumnInsertEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.session.ColumnLayout;
import org.vectorinspector.ui.browse.model.RecordColumns;
import org.vectorinspector.ui.table.TableTheme;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A table of records of any length: rows are asked for when they are seen, columns are moved and hidden by the person. */
public final class RecordTable {
    private static final int[] WIDTHS = {150, 330, 120};

    private final RecordColumns columns = new RecordColumns();
    private final CellText cells;
    private final DataLayer data;
    private final ColumnHideShowLayer hiding;
    private final ColumnArrangement arrangement;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final NatTable table;
    private RowModel rows = RowModel.NONE;
    private Consumer<List<RecordId>> selected = ids -> { };
    private boolean repaintPending;
    private List<RecordId> announced = List.of();
    private boolean quiet;
    private int shownRows;

    /** Makes a table; scored ones have a score before the other columns. */
    public RecordTable(Composite parent, String key, Optional<ScoreColumn> score, Optional<ISortModel> sort) {
        cells = new CellText(columns, score, () -> rows);
        data = new DataLayer(cells);
        data.setDefaultRowHeight(28);
        data.setDefaultColumnWidth(WIDTHS[2]);
        cells.widths(WIDTHS).forEach(data::setColumnWidthByPosition);
        data.setConfigLabelAccumulator(cells);
        ColumnReorderLayer reordering = new ColumnReorderLayer(data);
        hiding = new ColumnHideShowLayer(reordering);
        arrangement = new ColumnArrangement(cells, data, reordering, hiding);
        selection = new SelectionLayer(hiding, false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        viewport = new ViewportLayer(selection);
        GridLayer grid = grid(sort);
        table = new NatTable(parent, grid, false);
        ConfigRegistry registry = new ConfigRegistry();
        table.setConfigRegistry(registry);
        table.addConfiguration(new RecordTableStyle(cells));
        sort.ifPresent(model -> table.addConfiguration(new SingleClickSortConfiguration()));
        table.configure();
        table.setTheme(new TableTheme());
        WidgetKeys.mark(table, key);
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !quiet) {
                announce();
            }
        });
    }

    /** Returns the widget. */
    public NatTable control() {
        return table;
    }

    /** Returns the columns. */
    public RecordColumns columns() {
        return columns;
    }

    /** Returns the layer that hides columns. */
    ColumnHideShowLayer hiding() {
        return hiding;
    }

    /** Returns how the person arranged the columns. */
    public ColumnLayout layout() {
        return arrangement.layout();
    }

    /** Arranges the columns, also those that come later. */
    public void show(ColumnLayout layout) {
        arrangement.show(layout);
    }

    /** Hears that the person arranged the columns differently. */
    public void onLayout(Runnable listener) {
        arrangement.onChange(listener);
    }

    /** Returns what a column is called. */
    String title(int index) {
        return cells.title(index);
    }

    /** Hears which records are selected. */
    public void onSelection(Consumer<List<RecordId>> listener) {
        selected = listener;
    }

    /** Hears that other rows are seen. */
    public void onScroll(Runnable listener) {
        viewport.addLayerListener(event -> listener.run());
    }

    /** Returns the number of the first row that is seen, counted from 1. */
    public long firstVisible() {
        return viewport.getRowCount() == 0 ? 1 : viewport.getRowIndexByPosition(0) + 1L;
    }

    /** Returns the number of the last row that is seen, 0 where there is none. */
    public long lastVisible() {
        int seen = viewport.getRowCount();
        return seen == 0 ? 0 : viewport.getRowIndexByPosition(seen - 1) + 1L;
    }

    /** Shows other rows from the top. */
    public void show(RowModel model) {
        rows = model;
        shownRows = cells.getRowCount();
        selection.clear(false);
        selection.fireLayerEvent(new RowStructuralRefreshEvent(data));
        viewport.setOriginY(0);
        table.refresh(false);
    }

    /** Takes notice of records that came: of their keys, and of a selected row among them. */
    public void observe(RecordBatch records) {
        int before = cells.getColumnCount();
        int added = columns.observe(records);
        if (added > 0) {
            addColumns(before, added);
        }
        announce();
    }

    /** Lets the table follow the number of rows; a selected row stays selected as long as the same record is in it. */
    public void rowsChanged() {
        int now = cells.getRowCount();
        if (now != shownRows) {
            shownRows = now;
            int row = selection.getSelectedRowCount() == 1 ? selection.getSelectedRowPositions().iterator().next().start : -1;
            quiet = true;
            data.fireLayerEvent(new RowStructuralRefreshEvent(data));
            if (row >= 0 && row < now && mayStaySelected(row)) {
                selection.selectRow(0, row, false, false);
            }
            quiet = false;
        }
        announce();
        repaint();
    }

    /** Shows new columns; the table would forget which rows are selected. */
    private void addColumns(int first, int added) {
        List<Range> before = List.copyOf(selection.getSelectedRowPositions());
        quiet = true;
        for (int column = first; column < first + added; column++) {
            data.fireLayerEvent(new ColumnInsertEvent(data, column));
        }
        arrangement.apply();
        selection.clear(false);
        for (Range range : before) {
            selection.selectRow(0, range.start, false, true);
            selection.selectRow(0, range.end - 1, true, true);
        }
        quiet = false;
    }

    private boolean mayStaySelected(int row) {
        return announced.isEmpty() || rows.row(row).filter(item -> !announced.contains(item.id())).isEmpty();
    }

    /** Says which records are selected when they are others than were said last; while none of them is loaded, that is not known yet. */
    private void announce() {
        List<RecordId> now = selectedIds();
        boolean known = !now.isEmpty() || selection.getSelectedRowCount() == 0;
        if (known && !now.equals(announced)) {
            announced = now;
            selected.accept(now);
        }
    }

    /** Paints again, once for many calls. */
    public void repaint() {
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

    /** Selects a row and brings it into view. */
    public void select(int row) {
        selection.selectRow(0, row, false, false);
    }

    /** Returns the ids of the selected rows that are loaded. */
    public List<RecordId> selectedIds() {
        List<RecordId> ids = new ArrayList<>();
        for (Range range : selection.getSelectedRowPositions()) {
            for (int position = range.start; position < range.end && ids.size() < 100_000; position++) {
                rows.row(position).map(VectorRecord::id).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private GridLayer grid(Optional<ISortModel> sort) {
        IDataProvider headerTexts = cells.header();
        DefaultColumnHeaderDataLayer headerData = new DefaultColumnHeaderDataLayer(headerTexts);
        headerData.setDefaultRowHeight(28);
        ColumnHeaderLayer header = new ColumnHeaderLayer(headerData, viewport, selection);
        var top = sort.isPresent() ? new SortHeaderLayer<>(header, sort.get(), false) : header;
        DefaultRowHeaderDataLayer numbersData = new DefaultRowHeaderDataLayer(cells.numbers());
        numbersData.setDefaultColumnWidth(64);
        RowHeaderLayer numbers = new RowHeaderLayer(numbersData, viewport, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(headerTexts, cells.numbers())), numbers, top);
        return new GridLayer(viewport, top, numbers, corner);
    }
}
