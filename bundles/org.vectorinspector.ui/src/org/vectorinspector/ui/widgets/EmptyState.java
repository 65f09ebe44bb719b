package org.vectorinspector.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;

/** Stands where content would be: an icon, a bold line, a sentence and at most one button. */
public final class EmptyState extends Composite {
    private final Label icon;
    private final Label title;
    private final Label sentence;
    private final Button button;
    private Runnable action = () -> { };

    /** Makes an empty state without words. */
    public EmptyState(Composite parent, String key) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 8).applyTo(this);
        Styles.paint(this, Role.PANEL, Role.TEXT);
        icon = centred(Styles.label(this, ""), true);
        title = centred(Styles.heading(this, ""), false);
        sentence = centred(new Label(this, SWT.WRAP | SWT.CENTER), false);
        sentence.setBackground(Palette.color(Role.PANEL));
        Tone.SECONDARY.applyTo(sentence);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, false).hint(300, SWT.DEFAULT).applyTo(sentence);
        button = new Button(this, SWT.PUSH);
        button.addListener(SWT.Selection, event -> action.run());
        WidgetKeys.mark(button, key + ".action");
        WidgetKeys.mark(title, key + ".title");
        WidgetKeys.mark(sentence, key + ".sentence");
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(false, true).indent(0, 8).applyTo(button);
    }

    /** Shows words without a button. */
    public void show(String iconName, String bold, String words) {
        show(iconName, bold, words, "", () -> { });
    }

    /** Shows words and a button. */
    public void show(String iconName, String bold, String words, String label, Runnable onClick) {
        icon.setImage(Icons.get(iconName, Role.SECONDARY, 32));
        title.setText(bold);
        title.setFont(Fonts.system(1, true));
        sentence.setText(words);
        button.setText(label);
        button.setVisible(!label.isEmpty());
        action = onClick;
        layout(true, true);
    }

    private static Label centred(Label label, boolean top) {
        GridDataFactory.fillDefaults().align(SWT.CENTER, top ? SWT.END : SWT.BEGINNING).grab(true, top).applyTo(label);
        return label;
    }
}
