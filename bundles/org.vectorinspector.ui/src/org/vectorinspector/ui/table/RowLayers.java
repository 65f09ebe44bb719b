package org.vectorinspector.ui.table;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What every table is made of in which rows are selected, whatever stands in its cells. UI thread only. */
public final class RowLayers {
    private final DataLayer data;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;

    /**
     * Makes the layers of the rows.
     *
     * @param cells what stands in them; it labels them too where it can
     * @param rowHeight in pixels
     */
    public RowLayers(IDataProvider cells, int rowHeight) {
        data = new DataLayer(cells);
        data.setDefaultRowHeight(rowHeight);
        if (cells instanceof IConfigLabelAccumulator labels) {
            data.setConfigLabelAccumulator(labels);
        }
        selection = new SelectionLayer(data, false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        viewport = new ViewportLayer(selection);
    }

    /** Returns the height of a row that has a line of this font and some air. */
    public static int height(Control near, Font font) {
        GC gc = new GC(near);
        gc.setFont(font);
        int height = gc.getFontMetrics().getHeight() + 10;
        gc.dispose();
        return height;
    }

    /** Returns the layer of the cells, for the widths of columns. */
    public DataLayer data() {
        return data;
    }

    /** Returns the layer of what is selected. */
    public SelectionLayer selection() {
        return selection;
    }

    /** Returns the layer of what is seen. */
    public ViewportLayer viewport() {
        return viewport;
    }

    /** Makes columns this wide. */
    public void widths(int... widths) {
        for (int column = 0; column < widths.length; column++) {
            data.setColumnWidthByPosition(column, widths[column]);
        }
    }

    /** Gives a column whatever room the others leave in the table, now and whenever its size changes, but no less than it has now. */
    public void stretch(NatTable table, int column) {
        int least = data.getColumnWidthByPosition(column);
        table.addListener(SWT.Resize, event -> data.setColumnWidthByPosition(column,
                Math.max(least, table.getClientArea().width - (data.getWidth() - data.getColumnWidthByPosition(column)))));
    }

    /** Returns a header of titles, which are asked for whenever they are painted. */
    public ColumnHeaderLayer header(IntFunction<String> title, int height) {
        DefaultColumnHeaderDataLayer titles = new DefaultColumnHeaderDataLayer(
                new Texts(data::getColumnCount, () -> 1, (column, row) -> title.apply(column)));
        titles.setDefaultRowHeight(height);
        return new ColumnHeaderLayer(titles, viewport, selection);
    }

    /** Returns the rows below a header. */
    public CompositeLayer below(ILayer header) {
        CompositeLayer whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        return whole;
    }

    /** Dresses the table that shows these rows: the window's colours, and how cells of some labels look. */
    public void dress(NatTable table, String key, Consumer<IConfigRegistry> looks, IConfiguration... more) {
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new Looks(looks));
        for (IConfiguration one : more) {
            table.addConfiguration(one);
        }
        table.configure();
        table.setTheme(new TableTheme());
        table.setBackground(Palette.color(Role.PANEL));
        WidgetKeys.mark(table, key);
    }

    /** Tells whenever other rows are selected. */
    public void onSelection(Runnable listener) {
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                listener.run();
            }
        });
    }

    /** Returns the first selected row, -1 for none. */
    public int selectedRow() {
        return selection.getSelectedRowCount() == 0 ? -1 : selection.getSelectedRowPositions().iterator().next().start;
    }

    /** Selects a row. */
    public void select(int row) {
        selection.selectRow(0, row, false, false);
    }

    /** Brings a row into view. */
    public void reveal(int row) {
        viewport.moveRowPositionIntoViewport(row);
    }

    /** Shows other rows; none is selected. */
    public void replace() {
        selection.clear(false);
        data.fireLayerEvent(new RowStructuralRefreshEvent(data));
    }

    /** Paints the same rows again. */
    public void repaint() {
        data.fireLayerEvent(new VisualRefreshEvent(data));
    }

    /** How cells look. */
    private static final class Looks extends AbstractRegistryConfiguration {
        private final Consumer<IConfigRegistry> looks;

        Looks(Consumer<IConfigRegistry> looks) {
            this.looks = looks;
        }

        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, Palette.color(Role.GRID));
            looks.accept(registry);
        }
    }
}
