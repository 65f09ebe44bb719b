package org.vectorinspector.ui.compare.record;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.widgets.Styles;

/** Rows of two widgets of one width. */
final class Pairs {
    private Pairs() {
    }

    static Composite row(Composite parent, boolean tall) {
        Composite row = Styles.grid(parent, 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, tall).applyTo(row);
        return row;
    }

    /** Takes a row into the page, or out of it. */
    static void include(Composite row, boolean yes) {
        row.setVisible(yes);
        ((GridData) row.getLayoutData()).exclude = !yes;
        row.requestLayout();
    }
}
