package org.vectorinspector.ui.together.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.widgets.States;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The head of a column: who is asked, how far it is, how long it took. */
final class TargetHead {
    private final Label icon;
    private final CLabel name;
    private final EnvironmentTag tag;
    private final Label dot;
    private final Label word;
    private final CLabel collection;
    private final Label time;
    private final Composite control;

    TargetHead(Composite parent, String key) {
        control = Styles.strip(parent, 4);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(10, 7).spacing(6, 3).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        icon = Styles.label(control, "");
        name = label(control, Fonts.bold(), Role.TEXT);
        tag = new EnvironmentTag(control);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(tag);
        Composite state = Styles.strip(control, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(state);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(state);
        dot = Styles.label(state, "");
        word = WidgetKeys.mark(Styles.note(state, ""), key + ".state");
        collection = label(control, Fonts.secondary(), Role.SECONDARY);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(40, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(collection);
        time = WidgetKeys.mark(Styles.secondary(control, ""), key + ".time");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(time);
        GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(name);
    }

    void show(TargetFace face, TargetState state) {
        icon.setImage(face.icon());
        name.setText(face.name());
        name.setToolTipText(face.line());
        tag.show(face.environment());
        dot.setImage(States.dot(ColumnWords.dot(state)));
        word.setText(ColumnWords.state(state));
        word.setForeground(Palette.color(States.role(ColumnWords.dot(state))));
        collection.setText(face.collection());
        collection.setToolTipText(face.line());
        time.setText(ColumnWords.time(state));
        control.layout(true, true);
    }

    /** Says how long a target has been waited for. */
    void showWaiting(long seconds) {
        time.setText(NLS.bind(Messages.Column_waiting, seconds));
        control.layout(true, true);
    }

    private static CLabel label(Composite parent, Font font, Role role) {
        CLabel label = new CLabel(parent, SWT.NONE);
        label.setMargins(0, 0, 0, 0);
        label.setFont(font);
        label.setBackground(Palette.color(Role.HEAD));
        label.setForeground(Palette.color(role));
        return label;
    }
}
