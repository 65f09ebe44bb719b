package org.vectorinspector.ui.migrate.report;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.ui.migrate.messages.ReportMessages;
import org.vectorinspector.ui.migrate.model.AsideFile;
import org.vectorinspector.ui.migrate.model.AsideRows;
import org.vectorinspector.ui.table.RowTable;

/** Ids and reasons of records that were set aside, any number of them. */
final class AsideTable {
    private static final int ID = 120;
    private static final int REASON = 200;

    private final RowTable table;
    private Optional<AsideRows> rows = Optional.empty();

    AsideTable(Composite parent, Consumer<Optional<AsideFile.Entry>> selected) {
        RowTable.Cells cells = new RowTable.Cells() {
            @Override
            public int rows() {
                return rows.map(known -> (int) Math.min(Integer.MAX_VALUE, known.size())).orElse(0);
            }

            @Override
            public String text(int column, int row) {
                return entry(row).map(entry -> column == 0 ? entry.id() : entry.reason()).orElse("");
            }
        };
        table = new RowTable(parent, "aside.table", new String[] {ReportMessages.Aside_id, ReportMessages.Aside_reason},
                new int[] {ID, REASON}, cells);
        table.onSelection(row -> selected.accept(row < 0 ? Optional.empty() : entry(row)));
    }

    Control control() {
        return table.control();
    }

    void show(AsideRows shown) {
        rows = Optional.of(shown);
        table.refresh();
    }

    void repaint() {
        table.repaint();
    }

    private Optional<AsideFile.Entry> entry(int row) {
        return rows.flatMap(known -> known.row(row));
    }
}
