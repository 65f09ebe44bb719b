package org.vectorinspector.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** Makes the plain widgets that parts are built of, in the colours and distances of the design. */
public final class Styles {
    private static final String CSS_ID = "org.eclipse.e4.ui.css.id";

    private Styles() {
    }

    /** Returns a composite with a grid, a margin and 8 pixels between its cells. */
    public static Composite grid(Composite parent, int columns, int margin) {
        Composite grid = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(margin, margin).spacing(8, 8).applyTo(grid);
        paint(grid, Role.PANEL, Role.TEXT);
        return grid;
    }

    /** Returns a strip for headers and footers. */
    public static Composite strip(Composite parent, int columns) {
        Composite strip = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(12, 5).spacing(12, 0).applyTo(strip);
        strip.setData(CSS_ID, "head");
        paint(strip, Role.HEAD, Role.SECONDARY);
        return strip;
    }

    /** Returns a label of normal text. */
    public static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setBackground(parent.getBackground());
        label.setForeground(Palette.color(Role.TEXT));
        return label;
    }

    /** Returns a label of a heading. */
    public static Label heading(Composite parent, String text) {
        Label label = label(parent, text);
        label.setFont(Fonts.bold());
        return label;
    }

    /** Returns a label of secondary text. */
    public static Label secondary(Composite parent, String text) {
        Label label = label(parent, text);
        label.setFont(Fonts.secondary());
        label.setForeground(Palette.color(Role.SECONDARY));
        label.setData(CSS_ID, "secondary");
        return label;
    }

    /** Returns a secondary label that takes the room that is left. */
    public static Label filling(Composite parent) {
        Label label = secondary(parent, "");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(label);
        return label;
    }

    /** Returns a horizontal line over the whole width of a grid. */
    public static Control line(Composite parent, int columns) {
        Composite line = new Composite(parent, SWT.NONE);
        Color color = Palette.color(Role.LINE);
        line.addPaintListener(paint -> {
            paint.gc.setBackground(color);
            paint.gc.fillRectangle(line.getClientArea());
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 1).span(columns, 1).applyTo(line);
        return line;
    }

    /** Sets the colours of a control. */
    public static void paint(Control control, Role background, Role foreground) {
        control.setBackground(Palette.color(background));
        control.setForeground(Palette.color(foreground));
    }
}
