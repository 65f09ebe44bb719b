package org.vectorinspector.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
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

    /** Returns a small label whose colour says what it is about, such as an error. */
    public static Label note(Composite parent, String text) {
        Label label = label(parent, text);
        label.setFont(Fonts.secondary());
        label.setForeground(Palette.color(Role.SECONDARY));
        return label;
    }

    /** Returns a field for text with style: the tab key leaves it, Ctrl+A selects all of it. */
    public static StyledText field(Composite parent, int style) {
        StyledText field = new StyledText(parent, style);
        paint(field, Role.PANEL, Role.TEXT);
        field.setKeyBinding('A' | SWT.MOD1, ST.SELECT_ALL);
        field.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        if ((style & SWT.MULTI) != 0) {
            field.setMargins(8, 6, 8, 6);
            field.setAlwaysShowScrollBars(false);
        }
        return field;
    }

    /** Returns a secondary label that takes the room that is left. */
    public static Label filling(Composite parent) {
        Label label = secondary(parent, "");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(label);
        return label;
    }

    /** Returns a horizontal line over the whole width of a grid. */
    public static Control line(Composite parent, int columns) {
        Control line = line(parent);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 1).span(columns, 1).applyTo(line);
        return line;
    }

    /** Returns a vertical line over some rows of a grid. */
    public static Control upright(Composite parent, int rows) {
        Control line = line(parent);
        GridDataFactory.fillDefaults().hint(1, SWT.DEFAULT).span(1, rows).applyTo(line);
        return line;
    }

    private static Composite line(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        Color color = Palette.color(Role.LINE);
        line.addPaintListener(paint -> {
            paint.gc.setBackground(color);
            paint.gc.fillRectangle(line.getClientArea());
        });
        return line;
    }

    /**
     * Paints selected rows of a tree or table softly, so that icons and coloured words on them stay readable. To be called before a
     * viewer gets its labels, which paint what is left to them then.
     */
    public static void softSelection(Composite rows) {
        rows.addListener(SWT.EraseItem, event -> {
            if ((event.detail & SWT.SELECTED) != 0) {
                event.gc.setBackground(Palette.color(Role.SELECTION));
                event.gc.fillRectangle(event.x, event.y, event.width, event.height);
                event.gc.setForeground(Palette.color(Role.TEXT));
                event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND);
            }
        });
        rows.addListener(SWT.PaintItem, event -> {
            if (event.item instanceof TreeItem item && event.index == Math.max(0, item.getParent().getColumnCount() - 1)) {
                SelectedArrow.paint(event.gc, item);
            }
            if ((event.detail & SWT.SELECTED) != 0) {
                event.gc.setForeground(Palette.color(Role.TEXT));
                event.detail &= ~SWT.SELECTED;
                if (event.item instanceof TableItem item && item.getImage(event.index) != null) {
                    paintAgain(event.gc, item.getImage(event.index), item.getImageBounds(event.index));
                }
            }
        });
    }

    /** Paints the icon that the background of the words behind it has covered. */
    private static void paintAgain(GC gc, Image image, Rectangle place) {
        Rectangle size = image.getBounds();
        gc.drawImage(image, place.x + (place.width - size.width) / 2, place.y + (place.height - size.height) / 2);
    }

    /** Sets the colours of a control. */
    public static void paint(Control control, Role background, Role foreground) {
        control.setBackground(Palette.color(background));
        control.setForeground(Palette.color(foreground));
    }
}
