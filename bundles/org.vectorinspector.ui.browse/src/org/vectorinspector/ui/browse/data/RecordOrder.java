package org.vectorinspector.ui.browse.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.vectorinspector.api.model.Sort;

/** The order that a person chose by clicking a header; the server sorts, so a click only asks. */
final class RecordOrder implements ISortModel {
    private final IntFunction<Optional<String>> keyOf;
    private final BiConsumer<Integer, Optional<Sort>> wish;
    private int column = -1;
    private boolean descending;

    /**
     * Makes an order that is the database's own.
     *
     * @param keyOf the key of a column, empty where it has none
     * @param wish hears the column and the order that the person asks for
     */
    RecordOrder(IntFunction<Optional<String>> keyOf, BiConsumer<Integer, Optional<Sort>> wish) {
        this.keyOf = keyOf;
        this.wish = wish;
    }

    /** Shows an order in the headers. */
    void show(int sortedColumn, Optional<Sort> sort) {
        column = sort.isPresent() ? sortedColumn : -1;
        descending = sort.map(Sort::descending).orElse(false);
    }

    /** Returns the order that is shown, empty for the database's own. */
    Optional<Sort> sort() {
        return column < 0 ? Optional.empty() : keyOf.apply(column).map(key -> new Sort(key, descending));
    }

    @Override
    public void sort(int columnIndex, SortDirectionEnum direction, boolean accumulate) {
        if (direction == SortDirectionEnum.NONE) {
            wish.accept(columnIndex, Optional.empty());
        } else {
            keyOf.apply(columnIndex).ifPresent(
                    key -> wish.accept(columnIndex, Optional.of(new Sort(key, direction == SortDirectionEnum.DESC))));
        }
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return column < 0 ? List.of() : List.of(column);
    }

    @Override
    public boolean isColumnIndexSorted(int columnIndex) {
        return columnIndex == column;
    }

    @Override
    public SortDirectionEnum getSortDirection(int columnIndex) {
        if (columnIndex != column) {
            return SortDirectionEnum.NONE;
        }
        return descending ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int columnIndex) {
        return columnIndex == column ? 0 : -1;
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
        column = -1;
    }
}
