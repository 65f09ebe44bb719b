package org.vectorinspector.ui.compare.parts;

import java.util.Optional;
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
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Environments;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Shows one side and opens its choice by mouse, Enter and Space; notifies {@link SWT#Selection}. */
final class SideCard extends Canvas {
    private static final int HEIGHT = 46;
    private static final int TEXT = 44;

    private final String side;
    private Optional<ManagedConnection> connection = Optional.empty();
    private String bold = "";
    private String remark = "";

    SideCard(Composite parent, String key, String side) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.side = side;
        WidgetKeys.mark(this, key);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, HEIGHT).applyTo(this);
        setBackground(Palette.color(Role.PANEL));
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

    /** Shows a connection, the bold name of a collection and a remark behind it. */
    void show(Optional<ManagedConnection> shown, String name, String behind) {
        connection = shown;
        bold = name;
        remark = behind;
        setToolTipText(words());
        redraw();
    }

    private String words() {
        return side + connection.map(known -> " · " + known.name()).orElse("") + " > " + bold + " " + remark;
    }

    private void press() {
        setFocus();
        notifyListeners(SWT.Selection, new Event());
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setForeground(Palette.color(isFocusControl() ? Role.ACCENT : Role.LINE));
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
        Image icon = connection.map(known -> Icons.of(known.provider().icon(), Role.TEXT)).orElseGet(() -> Icons.get("coll"));
        gc.drawImage(icon, 16, (area.height - icon.getBounds().height) / 2);
        gc.setForeground(Palette.color(Role.SECONDARY));
        int middle = area.height / 2;
        gc.drawPolyline(new int[] {area.width - 26, middle - 2, area.width - 22, middle + 2, area.width - 18, middle - 2});
        gc.setClipping(TEXT, 0, area.width - TEXT - 32, area.height);
        gc.setFont(Fonts.secondary());
        gc.setForeground(Palette.color(Role.SECONDARY));
        String first = side + connection.map(known -> " · " + known.name()).orElse("");
        Point line = gc.textExtent(first);
        int top = (area.height - 2 * line.y - 3) / 2;
        gc.drawText(first, TEXT, top, true);
        connection.ifPresent(known -> tag(gc, known, TEXT + line.x + 8, top, line.y));
        gc.drawText(remark, TEXT + width(gc) + 8, top + line.y + 3, true);
        gc.setFont(bold.isEmpty() ? Fonts.secondary() : Fonts.bold());
        gc.setForeground(Palette.color(Role.TEXT));
        gc.drawText(bold, TEXT, top + line.y + 2, true);
    }

    private int width(GC gc) {
        gc.setFont(Fonts.bold());
        int width = gc.textExtent(bold).x;
        gc.setFont(Fonts.secondary());
        return width;
    }

    private static void tag(GC gc, ManagedConnection connection, int x, int y, int height) {
        String tag = Environments.tag(connection.rules().environment());
        if (tag.isEmpty()) {
            return;
        }
        gc.setFont(Fonts.system(-2, true));
        gc.setForeground(Palette.color(Environments.role(connection.rules().environment())));
        Point size = gc.textExtent(tag);
        gc.drawRoundRectangle(x, y + (height - size.y) / 2, size.x + 7, size.y, 4, 4);
        gc.drawText(tag, x + 4, y + (height - size.y) / 2, true);
        gc.setFont(Fonts.secondary());
        gc.setForeground(Palette.color(Role.SECONDARY));
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
