package org.vectorinspector.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** Draws a vector as bars from a line in the middle; where there are more numbers than pixels, each bar is the largest of its group. */
public final class VectorPicture {
    private static final int HEIGHT = 64;

    private final Canvas canvas;
    private final Role role;
    private float[] values = {};
    private float highest;
    private String words = "";

    /**
     * Makes an empty picture in a grid.
     *
     * @param key of the widget
     * @param role the colour of the bars
     */
    public VectorPicture(Composite parent, String key, Role role) {
        this.role = role;
        canvas = WidgetKeys.mark(new Canvas(parent, SWT.DOUBLE_BUFFERED), key);
        canvas.setBackground(Palette.color(Role.PANEL));
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words;
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(canvas);
    }

    /** Shows numbers; the words are for those who do not see the picture. */
    public void show(float[] numbers, String inWords) {
        show(numbers, highest(numbers), inWords);
    }

    /** Shows numbers on a scale up to this absolute number, so that pictures beside each other compare. */
    public void show(float[] numbers, float scale, String inWords) {
        values = numbers;
        highest = scale;
        words = inWords;
        canvas.redraw();
    }

    /** Returns the largest absolute number, 0 where there is none. */
    public static float highest(float[] numbers) {
        float highest = 0;
        for (float number : numbers) {
            highest = Math.max(highest, Math.abs(number));
        }
        return highest;
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        int middle = area.height / 2;
        gc.setBackground(Palette.color(Role.LINE));
        gc.fillRectangle(0, middle, area.width, 1);
        int bars = Math.min(values.length, area.width);
        if (bars == 0 || highest == 0) {
            return;
        }
        gc.setBackground(Palette.color(role));
        for (int bar = 0; bar < bars; bar++) {
            int x = (int) ((long) bar * area.width / bars);
            int next = (int) ((bar + 1L) * area.width / bars);
            int height = Math.round(largest(bar, bars) / highest * (middle - 2));
            gc.fillRectangle(x, height >= 0 ? middle - height : middle, Math.max(1, next - x - 1), Math.abs(height));
        }
    }

    private float largest(int bar, int bars) {
        int from = (int) ((long) bar * values.length / bars);
        int to = (int) ((bar + 1L) * values.length / bars);
        float largest = values[from];
        for (int i = from + 1; i < to; i++) {
            if (Math.abs(values[i]) > Math.abs(largest)) {
                largest = values[i];
            }
        }
        return largest;
    }
}
