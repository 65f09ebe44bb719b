package org.vectorinspector.ui.migrate.run;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** How much of the work is done, as a bar. */
final class ProgressStrip extends Canvas {
    private static final int HEIGHT = 8;

    private double share;

    ProgressStrip(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        WidgetKeys.mark(this, "run.progress");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, HEIGHT).applyTo(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Math.round(share * 100) + " %";
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PROGRESSBAR;
            }
        });
    }

    void show(double done) {
        share = Math.clamp(done, 0, 1);
        redraw();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(Palette.color(Role.PANEL));
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.color(Role.LINE));
        gc.fillRoundRectangle(0, 0, area.width, HEIGHT, HEIGHT, HEIGHT);
        gc.setBackground(Palette.color(Role.ACCENT));
        gc.fillRoundRectangle(0, 0, (int) Math.round(area.width * share), HEIGHT, HEIGHT, HEIGHT);
    }
}
