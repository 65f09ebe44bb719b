package org.vectorinspector.ui.compare.list;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.vectorinspector.core.compare.DifferenceOrder;
import org.vectorinspector.core.compare.DifferenceOrder.Column;
import org.vectorinspector.ui.table.OneColumnSort;

/** The order that a person chose by clicking a header; sorting happens elsewhere. */
final class DifferenceSort extends OneColumnSort {
    private static final List<Column> COLUMNS = List.of(Column.ID, Column.WHAT, Column.COSINE, Column.DISTANCE);

    private final Consumer<DifferenceOrder> wish;
    private DifferenceOrder order = DifferenceOrder.AS_FOUND;

    DifferenceSort(Consumer<DifferenceOrder> wish) {
        this.wish = wish;
    }

    DifferenceOrder order() {
        return order;
    }

    @Override
    public void sort(int columnIndex, SortDirectionEnum direction, boolean accumulate) {
        order = direction == SortDirectionEnum.NONE ? DifferenceOrder.AS_FOUND
                : new DifferenceOrder(COLUMNS.get(columnIndex), direction == SortDirectionEnum.DESC);
        wish.accept(order);
    }

    @Override
    protected OptionalInt sortedColumn() {
        int column = COLUMNS.indexOf(order.column());
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    @Override
    protected boolean descending() {
        return order.descending();
    }

    @Override
    public void clear() {
        order = DifferenceOrder.AS_FOUND;
    }
}
