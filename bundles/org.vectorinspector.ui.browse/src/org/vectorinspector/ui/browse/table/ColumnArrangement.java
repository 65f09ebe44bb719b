package org.vectorinspector.ui.browse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.event.HideColumnPositionsEvent;
import org.eclipse.nebula.widgets.nattable.hideshow.event.ShowColumnPositionsEvent;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.reorder.event.ColumnReorderEvent;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.vectorinspector.core.session.ColumnLayout;
import org.vectorinspector.core.session.ColumnView;

/** The order, widths and visibility of a table's columns: as a layout that can be kept, and applied as columns come. UI thread only. */
final class ColumnArrangement {
    private final CellText cells;
    private final DataLayer data;
    private final ColumnReorderLayer reordering;
    private final ColumnHideShowLayer hiding;
    private ColumnLayout layout = ColumnLayout.NONE;
    private Runnable changed = () -> { };
    private boolean applying;

    ColumnArrangement(CellText cells, DataLayer data, ColumnReorderLayer reordering, ColumnHideShowLayer hiding) {
        this.cells = cells;
        this.data = data;
        this.reordering = reordering;
        this.hiding = hiding;
        hiding.addLayerListener(event -> {
            if (!applying && isArrangement(event)) {
                layout = layout.updated(now());
                changed.run();
            }
        });
    }

    /** Hears that the person arranged the columns differently. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    ColumnLayout layout() {
        return layout;
    }

    /** Arranges the columns that are there, and those that come as soon as {@link #apply} is called for them. */
    void show(ColumnLayout wanted) {
        layout = wanted;
        apply();
    }

    /** Arranges the columns that are there. */
    void apply() {
        if (layout.columns().isEmpty()) {
            return;
        }
        applying = true;
        List<String> present = IntStream.range(0, cells.getColumnCount()).mapToObj(cells::key).toList();
        List<String> order = layout.order(present);
        for (int place = 0; place < order.size(); place++) {
            int index = present.indexOf(order.get(place));
            int from = reordering.getColumnPositionByIndex(index);
            if (from != place) {
                reordering.reorderColumnPosition(from, place);
            }
        }
        for (int index = 0; index < present.size(); index++) {
            look(index, layout.find(present.get(index)));
        }
        applying = false;
    }

    private void look(int index, Optional<ColumnView> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        if (data.getColumnWidthByPosition(index) != wanted.get().width()) {
            data.setColumnWidthByPosition(index, wanted.get().width());
        }
        boolean hidden = hiding.isColumnIndexHidden(index);
        if (hidden && wanted.get().shown()) {
            hiding.showColumnIndexes(List.of(index));
        } else if (!hidden && !wanted.get().shown()) {
            hiding.hideColumnPositions(hiding.getColumnPositionByIndex(index));
        }
    }

    private List<ColumnView> now() {
        List<ColumnView> views = new ArrayList<>();
        for (int index : reordering.getColumnIndexOrder()) {
            views.add(new ColumnView(cells.key(index), Math.max(1, data.getColumnWidthByPosition(index)), !hiding.isColumnIndexHidden(index)));
        }
        return views;
    }

    private static boolean isArrangement(ILayerEvent event) {
        return event instanceof ColumnReorderEvent || event instanceof ColumnResizeEvent || event instanceof HideColumnPositionsEvent
                || event instanceof ShowColumnPositionsEvent;
    }
}
