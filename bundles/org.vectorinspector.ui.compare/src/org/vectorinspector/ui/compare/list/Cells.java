package org.vectorinspector.ui.compare.list;

import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** One line or column of words for the headers of a table. */
record Cells(IntSupplier columns, IntSupplier rows, IntFunction<String> words) implements IDataProvider {
    static Cells line(int columns, IntFunction<String> words) {
        return new Cells(() -> columns, () -> 1, words);
    }

    static Cells column(IntSupplier rows, IntFunction<String> words) {
        return new Cells(() -> 1, rows, words);
    }

    @Override
    public Object getDataValue(int column, int row) {
        return words.apply(Math.max(column, row));
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new IllegalStateException("headers are not edited");
    }

    @Override
    public int getColumnCount() {
        return columns.getAsInt();
    }

    @Override
    public int getRowCount() {
        return rows.getAsInt();
    }
}
