package org.vectorinspector.ui.migrate.services;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A tinted area that says in bold what matters and in a sentence why; as high as its words need. UI thread only. */
public final class Banner extends Canvas {
    private static final int MARGIN = 12;
    private static final int TEXT = 40;

    private Look look = Look.GOOD;
    private String title = "";
    private String sentence = "";

    /** What a banner is about. */
    public enum Look {
        /** Something is as it should be. */
        GOOD("check", Role.GOOD, Role.TINT_GOOD),
        /** Something needs care. */
        CAUTION("warning", Role.CAUTION, Role.TINT_CAUTION),
        /** Something is wrong. */
        ERROR("error", Role.ERROR, Role.TINT_ERROR);

        private final String icon;
        private final Role words;
        private final Role tint;

        Look(String icon, Role words, Role tint) {
            this.icon = icon;
            this.words = words;
            this.tint = tint;
        }
    }

    /** Makes a banner without words. */
    public Banner(Composite parent, String key) {
        super(parent, SWT.DOUBLE_BUFFERED);
        WidgetKeys.mark(this, key);
        addListener(SWT.Paint, event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words();
            }
        });
    }

    /** Shows words. */
    public void show(Look about, String bold, String words) {
        look = about;
        title = bold;
        sentence = words;
        setToolTipText(words());
        redraw();
        requestLayout();
    }

    /** Returns all of the words. */
    public String words() {
        return (title + "\n" + sentence).strip();
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        int width = wide == SWT.DEFAULT ? 240 : wide;
        TextLayout text = text(width);
        int height = text.getBounds().height + 2 * MARGIN - 4;
        text.dispose();
        return new Point(width, height);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(Palette.color(Role.PANEL));
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.color(look.tint));
        gc.fillRoundRectangle(0, 0, area.width, area.height, 8, 8);
        TextLayout text = text(area.width);
        int line = text.getLineBounds(0).height;
        text.draw(gc, TEXT, MARGIN - 2);
        text.dispose();
        Image icon = Icons.get(look.icon, look.words);
        gc.drawImage(icon, MARGIN, MARGIN - 2 + (line - icon.getBounds().height) / 2);
    }

    private TextLayout text(int width) {
        TextLayout layout = new TextLayout(getDisplay());
        layout.setWidth(Math.max(80, width - TEXT - MARGIN));
        layout.setFont(Fonts.secondary());
        layout.setText(words());
        layout.setSpacing(2);
        layout.setStyle(new TextStyle(Fonts.bold(), Palette.color(look.words), null), 0, title.length() - 1);
        if (words().length() > title.length()) {
            layout.setStyle(new TextStyle(Fonts.secondary(), Palette.color(Role.TEXT), null), title.length(), words().length() - 1);
        }
        return layout;
    }
}
