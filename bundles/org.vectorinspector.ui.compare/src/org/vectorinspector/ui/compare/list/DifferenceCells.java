package org.vectorinspector.ui.compare.list;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.eclipse.osgi.util.NLS;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.DifferenceRows;

/** What stands in each cell of the list. Never waits. */
final class DifferenceCells implements IDataProvider, IConfigLabelAccumulator {
    static final String ID = "id";
    static final String NUMBER = "number";
    static final int COLUMNS = 4;

    private final Supplier<Optional<DifferenceRows>> rows;
    private final NumberFormat integers = NumberFormat.getIntegerInstance();

    DifferenceCells(Supplier<Optional<DifferenceRows>> rows) {
        this.rows = rows;
    }

    static String title(int column) {
        return switch (column) {
            case 0 -> Messages.List_id;
            case 1 -> Messages.List_what;
            case 2 -> Messages.List_cosine;
            default -> Messages.List_distance;
        };
    }

    String number(int row) {
        return integers.format(row + 1L);
    }

    @Override
    public Object getDataValue(int column, int row) {
        Optional<Difference> found = rows.get().flatMap(known -> known.row(row));
        return found.map(difference -> text(difference, column)).orElse("");
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new IllegalStateException("differences are not edited");
    }

    @Override
    public int getColumnCount() {
        return COLUMNS;
    }

    @Override
    public int getRowCount() {
        return rows.get().map(known -> (int) Math.min(Integer.MAX_VALUE, known.size())).orElse(0);
    }

    @Override
    public void accumulateConfigLabels(LabelStack labels, int column, int row) {
        if (column != 1) {
            labels.addLabel(column == 0 ? ID : NUMBER);
        }
    }

    private static String text(Difference difference, int column) {
        return switch (column) {
            case 0 -> difference.id().text();
            case 1 -> what(difference);
            case 2 -> number(difference.cosine());
            default -> number(difference.distance());
        };
    }

    private static String what(Difference difference) {
        List<String> words = new ArrayList<>();
        if (difference.document()) {
            words.add(Messages.List_document);
        }
        if (difference.keys() > 0) {
            words.add(difference.keys() == 1 ? Messages.List_key : NLS.bind(Messages.List_keys, difference.keys()));
        }
        if (difference.vectors()) {
            words.add(Messages.List_vector);
        }
        return String.join(", ", words);
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? "%.4f".formatted(number.getAsDouble()) : "";
    }
}
