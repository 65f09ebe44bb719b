package org.vectorinspector.ui.together.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.SummaryMessages;
import org.vectorinspector.ui.widgets.Elided;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** How much each two targets agree: a number and a tint. */
final class OverlapTable extends Canvas {
    private static final int NAME = 130;
    private static final int CELL = 84;
    private static final int ROW = 24;

    private List<String> names = List.of();
    private List<List<Optional<Double>>> shares = List.of();
    private int topK = 1;

    OverlapTable(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        WidgetKeys.mark(this, "together.overlap");
        setBackground(Palette.color(Role.PANEL));
        addListener(SWT.Paint, event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words();
            }
        });
    }

    /** Shows the overlap of the targets at these places, which have these names. */
    void show(Comparison comparison, List<Integer> places, List<String> shown, int k) {
        names = List.copyOf(shown);
        topK = k;
        shares = places.stream().map(one -> places.stream()
                .map(other -> one.equals(other) ? Optional.<Double>empty() : comparison.overlap(one, other)).toList()).toList();
        setToolTipText(NLS.bind(SummaryMessages.Summary_overlapTip, k) + "\n" + words());
        redraw();
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        return new Point(NAME + names.size() * CELL + 1, (names.size() + 1) * ROW + 1);
    }

    private String words() {
        List<String> lines = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                String line = names.get(one) + " – " + names.get(other) + ": ";
                shares.get(one).get(other).ifPresent(share -> lines.add(line + number(share)));
            }
        }
        return String.join("\n", lines);
    }

    private void paint(GC gc) {
        Point size = computeSize(SWT.DEFAULT, SWT.DEFAULT);
        gc.setBackground(Palette.color(Role.HEAD));
        gc.fillRectangle(0, 0, size.x, ROW);
        write(gc, NLS.bind(SummaryMessages.Summary_overlap, topK), new Rectangle(0, 0, NAME, ROW), Role.SECONDARY, true, false);
        for (int row = 0; row < names.size(); row++) {
            write(gc, names.get(row), new Rectangle(NAME + row * CELL, 0, CELL, ROW), Role.SECONDARY, true, true);
            write(gc, names.get(row), new Rectangle(0, (row + 1) * ROW, NAME, ROW), Role.TEXT, false, false);
            for (int column = 0; column < names.size(); column++) {
                paintShare(gc, shares.get(row).get(column), new Rectangle(NAME + column * CELL, (row + 1) * ROW, CELL, ROW));
            }
        }
        paintLines(gc, size);
    }

    private static void paintShare(GC gc, Optional<Double> share, Rectangle cell) {
        if (share.isPresent()) {
            Color tint = new Color(mixed(Palette.color(Role.PANEL).getRGB(), Palette.color(Role.ACCENT).getRGB(), share.get() * 0.28));
            gc.setBackground(tint);
            gc.fillRectangle(cell);
        }
        write(gc, share.map(OverlapTable::number).orElse("–"), cell, Role.TEXT, false, true);
    }

    private void paintLines(GC gc, Point size) {
        gc.setForeground(Palette.color(Role.LINE));
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
        gc.setForeground(Palette.color(Role.GRID));
        for (int row = 1; row <= names.size(); row++) {
            gc.drawLine(1, row * ROW, size.x - 2, row * ROW);
            gc.drawLine(NAME + (row - 1) * CELL, 1, NAME + (row - 1) * CELL, size.y - 2);
        }
    }

    private static void write(GC gc, String text, Rectangle cell, Role role, boolean bold, boolean right) {
        gc.setFont(bold ? Fonts.system(-1, true) : Fonts.secondary());
        gc.setForeground(Palette.color(role));
        String shown = Elided.middle(gc, text, cell.width - 14);
        Point extent = gc.textExtent(shown);
        int x = right ? cell.x + cell.width - extent.x - 7 : cell.x + 8;
        gc.drawText(shown, x, cell.y + (cell.height - extent.y) / 2, true);
    }

    private static RGB mixed(RGB ground, RGB ink, double share) {
        return new RGB(mixed(ground.red, ink.red, share), mixed(ground.green, ink.green, share), mixed(ground.blue, ink.blue, share));
    }

    private static int mixed(int ground, int ink, double share) {
        return (int) Math.round(ground + (ink - ground) * share);
    }

    private static String number(double share) {
        return "%.2f".formatted(share);
    }
}
