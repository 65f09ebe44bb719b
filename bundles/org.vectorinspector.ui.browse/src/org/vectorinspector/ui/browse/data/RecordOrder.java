package org.vectorinspector.ui.browse.data;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.ui.table.OneColumnSort;

/** The order that a person chose by clicking a header; the server sorts, so a click only asks. */
final class RecordOrder extends OneColumnSort {
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
    protected OptionalInt sortedColumn() {
        int column = shown.map(sort -> columnOf.applyAsInt(sort.key())).orElse(-1);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    @Override
    protected boolean descending() {
        return shown.orElseThrow().descending();
    }

    @Override
    public void clear() {
        shown = Optional.empty();
    }
}
