package org.vectorinspector.ui.compare.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** One topic of what two collections are: its name, a word whether they are the same in it, and what they say. */
final class SetupCell extends Canvas {
    private static final int HEIGHT = 46;
    private static final int MARGIN = 12;

    private final String topic;
    private final String value;
    private final boolean same;

    SetupCell(Composite parent, String topic, String value, boolean same, String tip) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.topic = topic;
        this.value = value;
        this.same = same;
        setToolTipText(tip);
        setData("org.eclipse.e4.ui.css.id", "head");
        setBackground(Palette.color(Role.HEAD));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, HEIGHT).applyTo(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = tip + ", " + verdict();
            }
        });
    }

    private String verdict() {
        return same ? Messages.Setup_same : Messages.Setup_differs;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(Palette.color(Role.HEAD));
        gc.fillRectangle(area);
        gc.setForeground(Palette.color(Role.LINE));
        gc.drawLine(area.width - 1, 0, area.width - 1, area.height);
        gc.setFont(Fonts.secondary());
        Point word = gc.textExtent(verdict());
        gc.setForeground(Palette.color(same ? Role.GOOD : Role.CAUTION));
        gc.drawText(verdict(), area.width - MARGIN - word.x, 6, true);
        gc.setClipping(MARGIN, 0, Math.max(0, area.width - 2 * MARGIN - word.x - 6), area.height);
        gc.setForeground(Palette.color(Role.SECONDARY));
        gc.drawText(topic, MARGIN, 6, true);
        gc.setClipping(MARGIN, 0, area.width - MARGIN - 4, area.height);
        gc.setFont(Fonts.system(0, false));
        gc.setForeground(Palette.color(Role.TEXT));
        gc.drawText(value, MARGIN, 6 + word.y + 2, true);
    }
}
