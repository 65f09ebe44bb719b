package org.vectorinspector.ui.browse.table;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Lets a person choose which columns a table shows. */
public final class ColumnsMenu {
    private ColumnsMenu() {
    }

    /** Opens the list of columns below a control. */
    public static void open(RecordTable table, Control below) {
        Menu menu = new Menu(below);
        int count = table.columns().count();
        for (int index = 0; index < count; index++) {
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(table.title(index));
            boolean hidden = table.hiding().isColumnIndexHidden(index);
            item.setSelection(!hidden);
            int column = index;
            item.addListener(SWT.Selection, event -> toggle(table, column, hidden));
        }
        Point place = below.toDisplay(0, below.getSize().y);
        menu.setLocation(place);
        menu.setVisible(true);
    }

    private static void toggle(RecordTable table, int column, boolean hidden) {
        if (hidden) {
            table.hiding().showColumnIndexes(List.of(column));
        } else {
            table.hiding().hideColumnPositions(table.hiding().getColumnPositionByIndex(column));
        }
    }
}
