package org.vectorinspector.ui.migrate.services;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
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
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.ui.table.TableTheme;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A table of words, of whose selected rows the first one counts; its last column takes the room that is left. UI thread only. */
public final class RowTable {
    private final int[] widths;
    private final DataLayer data;
    private final SelectionLayer selection;
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

    /** Registers how cells of some label look. */
    @FunctionalInterface
    public interface Looks {
        /** Registers all of them. */
        void register(IConfigRegistry registry);
    }

    /**
     * Makes a table.
     *
     * @param titles of the columns
     * @param widths of the columns, the least one of the last
     */
    public RowTable(Composite parent, String key, String[] titles, int[] widths, Cells cells, Looks looks) {
        this.widths = widths.clone();
        data = new DataLayer(new Words(titles.length, cells::rows, cells::text));
        int height = rowHeight(parent);
        data.setDefaultRowHeight(height);
        data.setConfigLabelAccumulator((labels, column, row) -> cells.label(column, row).ifPresent(labels::addLabel));
        selection = new SelectionLayer(data, false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        ViewportLayer viewport = new ViewportLayer(selection);
        DefaultColumnHeaderDataLayer header = new DefaultColumnHeaderDataLayer(new Words(titles.length, () -> 1, (column, row) -> titles[column]));
        header.setDefaultRowHeight(height);
        CompositeLayer whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, new ColumnHeaderLayer(header, viewport, selection), 0, 0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        table = WidgetKeys.mark(new NatTable(parent, whole, false), key);
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new Registered(looks));
        table.configure();
        table.setTheme(new TableTheme());
        table.setBackground(Palette.color(Role.PANEL));
        table.addListener(SWT.Resize, event -> widen());
        new NatTableContentTooltip(table, GridRegion.BODY);
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                selected.accept(selectedRow());
            }
        });
        widen();
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
        return selection.getSelectedRowCount() == 0 ? -1 : selection.getSelectedRowPositions().iterator().next().start;
    }

    /** Shows other rows; none is selected. */
    public void refresh() {
        table.setBackground(Palette.color(Role.PANEL));
        selection.clear(false);
        data.fireLayerEvent(new RowStructuralRefreshEvent(data));
    }

    /** Paints the same rows again. */
    public void repaint() {
        data.fireLayerEvent(new VisualRefreshEvent(data));
    }

    private void widen() {
        int room = table.getClientArea().width;
        for (int column = 0; column < widths.length; column++) {
            boolean last = column == widths.length - 1;
            data.setColumnWidthByPosition(column, last ? Math.max(widths[column], room) : widths[column]);
            room -= widths[column];
        }
    }

    private static int rowHeight(Composite parent) {
        GC gc = new GC(parent);
        gc.setFont(Fonts.system(0, false));
        int height = gc.getFontMetrics().getHeight() + 10;
        gc.dispose();
        return height;
    }

    private static final class Registered extends AbstractRegistryConfiguration {
        private final Looks looks;

        Registered(Looks looks) {
            this.looks = looks;
        }

        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, Palette.color(Role.GRID));
            looks.register(registry);
        }
    }

    /** The words of a cell. */
    @FunctionalInterface
    private interface Text {
        String of(int column, int row);
    }

    private record Words(int columns, IntSupplier rows, Text text) implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return text.of(column, row);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new IllegalStateException("words are not edited here");
        }

        @Override
        public int getColumnCount() {
            return columns;
        }

        @Override
        public int getRowCount() {
            return rows.getAsInt();
        }
    }
}
