package org.vectorinspector.ui.table;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** What headers show of an order by at most one column; whoever has the rows sorts them. */
public abstract class OneColumnSort implements ISortModel {
    /** Returns the column that rows are sorted by, empty for none. */
    protected abstract OptionalInt sortedColumn();

    /** Tells whether the largest comes first; asked only where there is a column. */
    protected abstract boolean descending();

    @Override
    public final List<Integer> getSortedColumnIndexes() {
        OptionalInt column = sortedColumn();
        return column.isPresent() ? List.of(column.getAsInt()) : List.of();
    }

    @Override
    public final boolean isColumnIndexSorted(int columnIndex) {
        return getSortedColumnIndexes().contains(columnIndex);
    }

    @Override
    public final SortDirectionEnum getSortDirection(int columnIndex) {
        if (!isColumnIndexSorted(columnIndex)) {
            return SortDirectionEnum.NONE;
        }
        return descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public final int getSortOrder(int columnIndex) {
        return isColumnIndexSorted(columnIndex) ? 0 : -1;
    }

    @Override
    public final List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
        return Collections.emptyList();
    }

    @Override
    public final Comparator<?> getColumnComparator(int columnIndex) {
        return null;
    }
}
