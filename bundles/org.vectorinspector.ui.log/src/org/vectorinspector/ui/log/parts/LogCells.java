package org.vectorinspector.ui.log.parts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.ui.log.messages.Messages;

/** What stands in each cell of the log. */
final class LogCells implements IDataProvider, IConfigLabelAccumulator {
    static final int LEVEL = 1;
    static final int MESSAGE = 2;
    private static final int COLUMNS = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private List<LogLine> lines = List.of();

    void show(List<LogLine> shown) {
        lines = shown;
    }

    List<LogLine> lines() {
        return lines;
    }

    /** Returns the row of a line, -1 where it is not shown. */
    int row(long number) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(lines.get(middle).number(), number);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    static String word(LogLevel level) {
        return switch (level) {
            case ERROR -> Messages.Level_error;
            case WARNING -> Messages.Level_warning;
            case INFO -> Messages.Level_info;
            case DETAIL -> Messages.Level_detail;
        };
    }

    static String title(int column) {
        return switch (column) {
            case 0 -> Messages.Log_time;
            case LEVEL -> Messages.Log_level;
            case MESSAGE -> Messages.Log_message;
            default -> Messages.Log_source;
        };
    }

    @Override
    public Object getDataValue(int column, int row) {
        if (row >= lines.size()) {
            return "";
        }
        LogLine line = lines.get(row);
        return switch (column) {
            case 0 -> TIME.format(line.time());
            case LEVEL -> word(line.level());
            case MESSAGE -> firstLine(line.message());
            default -> line.shortSource();
        };
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new IllegalStateException("the log is not edited");
    }

    @Override
    public int getColumnCount() {
        return COLUMNS;
    }

    @Override
    public int getRowCount() {
        return lines.size();
    }

    @Override
    public void accumulateConfigLabels(LabelStack labels, int column, int row) {
        if (column == LEVEL && row < lines.size()) {
            labels.addLabel(lines.get(row).level().name());
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 400 ? line.substring(0, 400) : line;
    }
}
