package org.vectorinspector.ui.compare.list;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.vectorinspector.core.compare.DifferenceOrder;
import org.vectorinspector.core.compare.DifferenceOrder.Column;

/** The order that a person chose by clicking a header; sorting happens elsewhere. */
final class DifferenceSort implements ISortModel {
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
    public List<Integer> getSortedColumnIndexes() {
        int column = COLUMNS.indexOf(order.column());
        return column < 0 ? List.of() : List.of(column);
    }

    @Override
    public boolean isColumnIndexSorted(int columnIndex) {
        return getSortedColumnIndexes().contains(columnIndex);
    }

    @Override
    public SortDirectionEnum getSortDirection(int columnIndex) {
        if (!isColumnIndexSorted(columnIndex)) {
            return SortDirectionEnum.NONE;
        }
        return order.descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int columnIndex) {
        return isColumnIndexSorted(columnIndex) ? 0 : -1;
    }

    @Override
    public List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
        return Collections.emptyList();
    }

    @Override
    public Comparator<?> getColumnComparator(int columnIndex) {
        return null;
    }

    @Override
    public void clear() {
        order = DifferenceOrder.AS_FOUND;
    }
}
