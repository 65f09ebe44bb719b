package org.vectorinspector.ui.connections.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;

/** A large choice: icon, bold line, sentence, key. Works by mouse, Enter and Space; notifies {@link SWT#Selection}. */
public final class Card extends Composite {
    private boolean chosen;
    private boolean hovered;
    private boolean focused;

    /** Makes a card; {@code key} may be empty. */
    public Card(Composite parent, Image icon, String title, String sentence, String key) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 12).spacing(14, 2).applyTo(this);
        Label image = new Label(this, SWT.NONE);
        image.setImage(icon);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.CENTER, SWT.CENTER).applyTo(image);
        Label bold = Styles.heading(this, title);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).applyTo(bold);
        Label shortcut = Styles.secondary(this, key);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(shortcut);
        Label words = Styles.secondary(this, sentence);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(words);
        words.setFont(Fonts.secondary());
        words.setToolTipText(sentence);
        setData("title", title);
        listen(this);
        for (Control child : getChildren()) {
            child.addListener(SWT.MouseDown, event -> press());
            child.addListener(SWT.MouseEnter, event -> hover(true));
            child.addListener(SWT.MouseExit, event -> hover(false));
        }
        describe(title + ". " + sentence);
        repaint();
    }

    /** Marks the card as the chosen one of several. */
    public void choose(boolean yes) {
        chosen = yes;
        repaint();
    }

    private void listen(Control control) {
        control.addListener(SWT.Paint, event -> border(event));
        control.addListener(SWT.MouseDown, event -> press());
        control.addListener(SWT.MouseEnter, event -> hover(true));
        control.addListener(SWT.MouseExit, event -> hover(false));
        control.addListener(SWT.FocusIn, event -> focus(true));
        control.addListener(SWT.FocusOut, event -> focus(false));
        control.addListener(SWT.Traverse, event -> event.doit = true);
        control.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                press();
            }
        });
    }

    private void press() {
        setFocus();
        notifyListeners(SWT.Selection, new Event());
    }

    @Override
    public boolean setFocus() {
        return forceFocus();
    }

    private void hover(boolean yes) {
        hovered = yes;
        repaint();
    }

    private void focus(boolean yes) {
        focused = yes;
        repaint();
    }

    private void repaint() {
        Role back = chosen || hovered ? Role.SOFT_ACCENT : Role.PANEL;
        setBackground(Palette.color(back));
        for (Control child : getChildren()) {
            child.setBackground(Palette.color(back));
        }
        redraw();
    }

    private void border(Event event) {
        Rectangle area = getClientArea();
        boolean strong = chosen || focused;
        event.gc.setForeground(Palette.color(strong ? Role.ACCENT : Role.LINE));
        event.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
    }

    private void describe(String words) {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }
}
