package org.vectorinspector.ui.browse.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.vectorinspector.api.model.Sort;

/** The order that a person chose by clicking a header; the server sorts, so a click only asks. */
final class RecordOrder implements ISortModel {
    private final IntFunction<Optional<String>> keyOf;
    private final ToIntFunction<String> columnOf;
    private final Consumer<Optional<Sort>> wish;
    private Optional<Sort> shown = Optional.empty();

    /**
     * Makes an order that is the database's own.
     *
     * @param keyOf the key of a column, empty where it has none
     * @param columnOf the column of a key, -1 while it has none
     * @param wish hears the order that the person asks for
     */
    RecordOrder(IntFunction<Optional<String>> keyOf, ToIntFunction<String> columnOf, Consumer<Optional<Sort>> wish) {
        this.keyOf = keyOf;
        this.columnOf = columnOf;
        this.wish = wish;
    }

    /** Shows an order in the headers. */
    void show(Optional<Sort> sort) {
        shown = sort;
    }

    /** Returns the order that is shown, empty for the database's own. */
    Optional<Sort> sort() {
        return shown;
    }

    @Override
    public void sort(int columnIndex, SortDirectionEnum direction, boolean accumulate) {
        if (direction == SortDirectionEnum.NONE) {
            wish.accept(Optional.empty());
        } else {
            keyOf.apply(columnIndex).ifPresent(key -> wish.accept(Optional.of(new Sort(key, direction == SortDirectionEnum.DESC))));
        }
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return shown.map(sort -> columnOf.applyAsInt(sort.key())).filter(column -> column >= 0).map(List::of).orElse(List.of());
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
        return shown.orElseThrow().descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
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
        shown = Optional.empty();
    }
}
