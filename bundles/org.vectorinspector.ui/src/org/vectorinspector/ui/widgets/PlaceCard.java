package org.vectorinspector.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/**
 * Shows a place that was chosen, such as one end of a copy or one side of a comparison, and opens its choice by mouse, Enter and Space;
 * notifies {@link SWT#Selection}. UI thread only.
 */
public final class PlaceCard extends Canvas {
    private static final int HEIGHT = 52;
    private static final int TEXT = 44;
    private static final int END = 32;

    private final String side;
    private Face face;
    private boolean fixed;

    /**
     * What a card says.
     *
     * @param icon never null
     * @param owner what a person calls the connection, empty for none
     * @param environment of the connection
     * @param name in bold
     * @param remark behind it
     */
    public record Face(Image icon, String owner, Environment environment, String name, String remark) {
    }

    /**
     * Makes a card.
     *
     * @param key of the widget
     * @param side what the place is for
     * @param face what it says first
     */
    public PlaceCard(Composite parent, String key, String side, Face face) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.side = side;
        this.face = face;
        WidgetKeys.mark(this, key);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, HEIGHT).applyTo(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> press());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = true);
        addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.ARROW_DOWN && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
                press();
            }
        });
        describe();
    }

    /** Says something else. */
    public void show(Face shown) {
        face = shown;
        setToolTipText(words());
        redraw();
    }

    /** Lets nothing else be chosen, or lets it. */
    public void fix(boolean yes) {
        fixed = yes;
        redraw();
    }

    private String words() {
        return (side + (face.owner().isEmpty() ? "" : " · " + face.owner()) + " > " + face.name() + " " + face.remark()).strip();
    }

    private void press() {
        if (!fixed) {
            setFocus();
            notifyListeners(SWT.Selection, new Event());
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(Palette.color(Role.PANEL));
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        gc.setForeground(Palette.color(isFocusControl() && !fixed ? Role.ACCENT : Role.LINE));
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
        gc.drawImage(face.icon(), 16, (area.height - face.icon().getBounds().height) / 2);
        if (!fixed) {
            int middle = area.height / 2;
            gc.setForeground(Palette.color(Role.SECONDARY));
            gc.drawPolyline(new int[] {area.width - 26, middle - 2, area.width - 22, middle + 2, area.width - 18, middle - 2});
        }
        int room = area.width - TEXT - (fixed ? 8 : END);
        gc.setFont(Fonts.secondary());
        int line = gc.getFontMetrics().getHeight();
        int top = (area.height - 2 * line - 6) / 2;
        paintOwner(gc, top, line, room);
        paintName(gc, top + line + 4, room);
    }

    private void paintOwner(GC gc, int y, int line, int room) {
        String tag = Environments.tag(face.environment());
        gc.setFont(Fonts.system(-2, true));
        Point size = gc.textExtent(tag);
        int taken = tag.isEmpty() ? 0 : size.x + 16;
        gc.setFont(Fonts.secondary());
        gc.setForeground(Palette.color(Role.SECONDARY));
        String words = Elided.middle(gc, side + (face.owner().isEmpty() ? "" : " · " + face.owner()), room - taken);
        gc.drawText(words, TEXT, y, true);
        int x = TEXT + gc.textExtent(words).x + 8;
        if (!tag.isEmpty()) {
            gc.setFont(Fonts.system(-2, true));
            gc.setForeground(Palette.color(Environments.role(face.environment())));
            gc.drawRoundRectangle(x, y + (line - size.y) / 2, size.x + 7, size.y, 4, 4);
            gc.drawText(tag, x + 4, y + (line - size.y) / 2, true);
        }
    }

    private void paintName(GC gc, int y, int room) {
        gc.setFont(Fonts.secondary());
        int remark = face.remark().isEmpty() ? 0 : gc.textExtent(face.remark()).x + 8;
        gc.setFont(Fonts.bold());
        gc.setForeground(Palette.color(Role.TEXT));
        String name = Elided.middle(gc, face.name(), room - remark);
        gc.drawText(name, TEXT, y - 1, true);
        int x = TEXT + gc.textExtent(name).x + 8;
        gc.setFont(Fonts.secondary());
        gc.setForeground(Palette.color(Role.SECONDARY));
        gc.drawText(face.remark(), x, y, true);
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words();
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
