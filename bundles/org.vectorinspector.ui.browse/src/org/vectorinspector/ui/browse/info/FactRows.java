package org.vectorinspector.ui.browse.info;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A page of names and values, which can be selected and copied, under headings. */
final class FactRows {
    private static final int NAME_WIDTH = 140;

    private final Composite page;

    FactRows(Composite parent) {
        page = Styles.grid(parent, 2, 20);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 18).spacing(24, 10).applyTo(page);
    }

    Composite page() {
        return page;
    }

    void heading(String title) {
        Label heading = Styles.heading(page, title);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 12).applyTo(heading);
    }

    Text row(String name, String value, String key) {
        name(name);
        Text text = value(page, value, key);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void name(String name) {
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(NAME_WIDTH, SWT.DEFAULT).applyTo(Styles.secondary(page, name));
    }

    /** Begins a row of some height and returns the line that takes its value. */
    Composite line(String name, int columns) {
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(NAME_WIDTH, SWT.DEFAULT).applyTo(Styles.secondary(page, name));
        Composite line = Styles.grid(page, columns, 0);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    /** Makes a value, which its parent lays out. */
    Text value(Composite parent, String value, String key) {
        Text text = WidgetKeys.mark(new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP), key);
        text.setText(value);
        text.setBackground(Palette.color(Role.PANEL));
        text.setForeground(Palette.color(Role.TEXT));
        return text;
    }
}
