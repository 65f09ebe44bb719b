package org.vectorinspector.ui.browse.search;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** How much the vector counts beside the words, in percent. */
final class VectorShare {
    private static final int ALL = 100;
    private static final int HALF = 50;

    private final Composite group;
    private final Spinner percent;

    VectorShare(Composite parent) {
        group = Styles.grid(parent, 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(group);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(group);
        Styles.secondary(group, Messages.Search_share);
        percent = WidgetKeys.mark(new Spinner(group, SWT.BORDER), "search.share");
        percent.setValues(HALF, 0, ALL, 0, 5, 25);
        percent.setToolTipText(Messages.Search_shareTip);
    }

    double value() {
        return percent.getSelection() / (double) ALL;
    }

    void show(boolean shown) {
        group.setVisible(shown);
        ((GridData) group.getLayoutData()).exclude = !shown;
        group.requestLayout();
    }
}
