package org.vectorinspector.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;

/** A bar of two groups: beside each other at its ends where there is room for both, else one below the other. */
public final class TwoGroups {
    private static final int SPACING = 8;

    private final Composite bar;
    private final Composite first;
    private final Composite second;

    /**
     * Makes the bar, as wide as a parent with a grid has room for.
     *
     * @param columnsOfFirst how many columns the grid of the first group has
     * @param columnsOfSecond the same of the second one
     */
    public TwoGroups(Composite parent, int columnsOfFirst, int columnsOfSecond) {
        bar = new Composite(parent, SWT.NONE);
        bar.setLayout(new Placing());
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(bar);
        first = group(columnsOfFirst);
        second = group(columnsOfSecond);
    }

    private Composite group(int columns) {
        Composite group = Styles.grid(bar, columns, 0);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(SPACING, SPACING).applyTo(group);
        return group;
    }

    /** Returns the bar. */
    public Composite control() {
        return bar;
    }

    /** Returns the group at the beginning, which takes what room the other one leaves. */
    public Composite first() {
        return first;
    }

    /** Returns the group at the end. */
    public Composite second() {
        return second;
    }

    /** Where the groups lie. */
    private final class Placing extends Layout {
        @Override
        protected Point computeSize(Composite composite, int width, int height, boolean flush) {
            Point a = first.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
            Point b = second.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
            int wanted = width == SWT.DEFAULT ? a.x + SPACING + b.x : width;
            return new Point(wanted, fits(a, b, wanted) ? Math.max(a.y, b.y) : a.y + SPACING + b.y);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            Rectangle area = composite.getClientArea();
            Point a = first.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
            Point b = second.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
            if (fits(a, b, area.width)) {
                first.setBounds(area.x, area.y, area.width - SPACING - b.x, area.height);
                second.setBounds(area.x + area.width - b.x, area.y, b.x, area.height);
            } else {
                first.setBounds(area.x, area.y, area.width, a.y);
                second.setBounds(area.x, area.y + a.y + SPACING, Math.min(b.x, area.width), b.y);
            }
        }

        private static boolean fits(Point a, Point b, int width) {
            return a.x + SPACING + b.x <= width;
        }
    }
}
