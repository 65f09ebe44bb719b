package org.vectorinspector.ui.together.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Environments;

/** The framed word of an environment; takes no room where nobody said. */
final class EnvironmentTag extends Canvas {
    private Environment environment = Environment.NONE;

    EnvironmentTag(Composite parent) {
        super(parent, SWT.NONE);
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    void show(Environment shown) {
        environment = shown;
        setToolTipText(shown == Environment.NONE ? null : Environments.name(shown));
        redraw();
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        if (environment == Environment.NONE) {
            return new Point(0, 0);
        }
        GC gc = new GC(this);
        gc.setFont(Fonts.system(-2, true));
        Point text = gc.textExtent(Environments.tag(environment));
        gc.dispose();
        return new Point(text.x + 9, text.y + 3);
    }

    private void paint(GC gc) {
        if (environment == Environment.NONE) {
            return;
        }
        Point size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.color(Role.HEAD));
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setForeground(Palette.color(Environments.role(environment)));
        gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, 4, 4);
        gc.setFont(Fonts.system(-2, true));
        gc.drawText(Environments.tag(environment), 5, 1, true);
    }
}
