package org.vectorinspector.ui.browse.table;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.model.RecordColumns;
import org.vectorinspector.ui.browse.model.RecordColumns.Column;
import org.vectorinspector.ui.table.Texts;

/** What stands in each cell, and how cells of its kind look. Never waits. */
final class CellText implements IDataProvider, IConfigLabelAccumulator {
    static final String LOADING = "loading";
    static final String NUMBER = "number";
    static final String SCORE = "score";
    static final String ID = "id";

    private final RecordColumns columns;
    private final Optional<ScoreColumn> score;
    private final Supplier<RowModel> rows;
    private final NumberFormat integers = NumberFormat.getIntegerInstance();

    CellText(RecordColumns columns, Optional<ScoreColumn> score, Supplier<RowModel> rows) {
        this.columns = columns;
        this.score = score;
        this.rows = rows;
    }

    Optional<ScoreColumn> score() {
        return score;
    }

    /** Returns the widths of the first columns by their places. */
    Map<Integer, Integer> widths(int[] usual) {
        Map<Integer, Integer> widths = new LinkedHashMap<>();
        int first = score.isPresent() ? 1 : 0;
        if (score.isPresent()) {
            widths.put(0, 140);
        }
        widths.put(first, usual[0]);
        widths.put(first + 1, usual[1]);
        return widths;
    }

    String title(int index) {
        if (score.isPresent() && index == 0) {
            return Messages.Column_score;
        }
        return switch (column(index)) {
            case Column.Id id -> Messages.Column_id;
            case Column.Document document -> Messages.Column_document;
            case Column.Key(String name) -> name;
        };
    }

    /** Returns what names a column from one session to the next. */
    String key(int index) {
        if (score.isPresent() && index == 0) {
            return "score";
        }
        return switch (column(index)) {
            case Column.Id id -> "id";
            case Column.Document document -> "document";
            case Column.Key(String name) -> "key:" + name;
        };
    }

    @Override
    public Object getDataValue(int column, int row) {
        if (score.isPresent() && column == 0) {
            return "%.4f".formatted(score.get().score(row));
        }
        return value(column, row).map(value -> RecordColumns.text(value, Messages.Value_yes, Messages.Value_no)).orElse("");
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new IllegalStateException("records are edited in their own part");
    }

    @Override
    public int getColumnCount() {
        return columns.count() + (score.isPresent() ? 1 : 0);
    }

    @Override
    public int getRowCount() {
        return (int) Math.min(Integer.MAX_VALUE, rows.get().rows());
    }

    @Override
    public void accumulateConfigLabels(LabelStack labels, int column, int row) {
        if (score.isPresent() && column == 0) {
            labels.addLabel(SCORE);
            return;
        }
        Optional<VectorRecord> item = rows.get().row(row);
        if (item.isEmpty()) {
            labels.addLabel(LOADING);
        } else if (RecordColumns.value(column(column), item.get()).filter(RecordColumns::isNumber).isPresent()) {
            labels.addLabel(NUMBER);
        } else if (column(column) instanceof Column.Id) {
            labels.addLabel(ID);
        }
    }

    IDataProvider header() {
        return new Texts(this::getColumnCount, () -> 1, (column, row) -> title(column));
    }

    IDataProvider numbers() {
        return new Texts(() -> 1, this::getRowCount, (column, row) -> integers.format(row + 1L));
    }

    private Column column(int index) {
        return columns.get(score.isPresent() ? index - 1 : index);
    }

    private Optional<Value> value(int column, int row) {
        return rows.get().row(row).flatMap(item -> RecordColumns.value(column(column), item));
    }
}
