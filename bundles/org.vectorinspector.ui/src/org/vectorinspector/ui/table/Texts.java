package org.vectorinspector.ui.table;

import java.util.function.IntSupplier;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Texts of cells that nobody edits, made when they are seen. */
public record Texts(IntSupplier columns, IntSupplier rows, Cell cell) implements IDataProvider {
    /** Makes the text of a place. */
    @FunctionalInterface
    public interface Cell {
        /** Returns it; never waits. */
        String text(int column, int row);
    }

    @Override
    public Object getDataValue(int column, int row) {
        return cell.text(column, row);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new IllegalStateException("texts are not edited here");
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
