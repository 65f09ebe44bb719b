package org.vectorinspector.ui.together.check;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.core.batch.BatchRow;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.CheckMessages;
import org.vectorinspector.ui.widgets.States;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A line for each profile: does it work, how fast, what is in it. */
final class CheckTable {
    private static final int STATE = 1;
    private static final int REMARK = 6;

    private final Composite area;
    private final Table table;

    CheckTable(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        TableColumnLayout columns = new TableColumnLayout();
        area.setLayout(columns);
        table = WidgetKeys.mark(new Table(area, SWT.FULL_SELECTION | SWT.MULTI), "check.table");
        Styles.paint(table, Role.PANEL, Role.TEXT);
        Styles.softSelection(table);
        table.setHeaderVisible(true);
        columns.setColumnData(column(CheckMessages.Check_profile, SWT.LEFT), new ColumnWeightData(30, 110));
        columns.setColumnData(column(CheckMessages.Check_state, SWT.LEFT), new ColumnPixelData(94));
        columns.setColumnData(column(CheckMessages.Check_time, SWT.RIGHT), new ColumnPixelData(60));
        columns.setColumnData(column(CheckMessages.Check_version, SWT.LEFT), new ColumnWeightData(20, 100));
        columns.setColumnData(column(CheckMessages.Check_collections, SWT.RIGHT), new ColumnPixelData(86));
        columns.setColumnData(column(CheckMessages.Check_records, SWT.RIGHT), new ColumnPixelData(86));
        columns.setColumnData(column(CheckMessages.Check_remark, SWT.LEFT), new ColumnWeightData(50, 140));
        table.addListener(SWT.MouseMove, event -> tip(table.getItem(new Point(event.x, event.y))));
    }

    Control control() {
        return area;
    }

    /** Says of a line what its narrow cells cannot. */
    private void tip(TableItem item) {
        String words = item == null ? null : item.getText(0) + "\n" + item.getText(REMARK);
        if (!Objects.equals(words, table.getToolTipText())) {
            table.setToolTipText(words);
        }
    }

    void show(List<BatchRow> rows) {
        table.setItemCount(rows.size());
        for (int place = 0; place < rows.size(); place++) {
            show(table.getItem(place), rows.get(place));
        }
    }

    private static void show(TableItem item, BatchRow row) {
        String name = row.profile().name();
        ConnectionState state = state(row.state());
        item.setText(switch (row.state()) {
            case BatchRow.Works(ProfileFacts facts) -> new String[] {name, CheckMessages.Check_works, millis(facts.total()), facts.version(),
                "%,d".formatted(facts.collections().size()), facts.records().map(CheckTable::text).orElse(""), facts.problem().orElse("")};
            case BatchRow.Failed(var failure, Duration after) -> new String[] {name, CheckMessages.Check_failed, millis(after), "", "", "",
                (failure.getMessage() + " " + failure.advice()).strip()};
            case BatchRow.Running running -> line(name, CheckMessages.Check_running);
            case BatchRow.Waiting waiting -> line(name, CheckMessages.Check_waiting);
        });
        item.setImage(STATE, States.dot(state));
        item.setForeground(STATE, Palette.color(States.role(state)));
    }

    private static String[] line(String name, String state) {
        return new String[] {name, state, "", "", "", "", ""};
    }

    private static ConnectionState state(BatchRow.State state) {
        return switch (state) {
            case BatchRow.Works works -> ConnectionState.CONNECTED;
            case BatchRow.Failed failed -> ConnectionState.ERROR;
            case BatchRow.Running running -> ConnectionState.CONNECTING;
            case BatchRow.Waiting waiting -> ConnectionState.DISCONNECTED;
        };
    }

    private static String text(Count count) {
        return (count.exact() ? "" : "≈ ") + "%,d".formatted(count.records());
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    private TableColumn column(String title, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        return column;
    }
}
