package org.vectorinspector.ui.together.parts;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.together.Timing;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.SummaryMessages;
import org.vectorinspector.ui.widgets.Elided;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Where the time of each target went, as bars of one scale. */
final class TimeBars extends Canvas {
    private static final int ROW = 24;
    private static final int NAME = 120;
    private static final int NUMBER = 64;
    private static final int THICK = 8;
    static final int NARROWEST = 260;

    private List<Bar> bars = List.of();

    /**
     * A target that has answered.
     *
     * @param name what a person calls it
     * @param timing where its time went
     */
    record Bar(String name, Timing timing) {
    }

    TimeBars(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        WidgetKeys.mark(this, "together.times");
        setBackground(Palette.color(Role.PANEL));
        addListener(SWT.Paint, event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words();
            }
        });
    }

    void show(List<Bar> shown) {
        bars = List.copyOf(shown);
        setToolTipText(words());
        redraw();
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        return new Point(wide == SWT.DEFAULT ? NARROWEST : Math.max(NARROWEST, wide), (bars.size() + 1) * ROW);
    }

    private String words() {
        return bars.stream().map(bar -> NLS.bind(SummaryMessages.Summary_spoken, bar.name(), bar.timing().total().toMillis()))
                .collect(Collectors.joining("\n"));
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        paintLegend(gc);
        long longest = bars.stream().mapToLong(bar -> bar.timing().total().toNanos()).max().orElse(1);
        int width = getClientArea().width - NAME - NUMBER;
        for (int row = 0; row < bars.size(); row++) {
            paintBar(gc, bars.get(row), (row + 1) * ROW, width, Math.max(1, longest));
        }
    }

    private void paintLegend(GC gc) {
        int x = write(gc, SummaryMessages.Summary_times, 0, Fonts.system(-1, true), Role.SECONDARY) + 14;
        x = legend(gc, x, Role.OFF, SummaryMessages.Summary_embedding);
        x = legend(gc, x, Role.ACCENT, SummaryMessages.Summary_searching);
        legend(gc, x, Role.LINE, SummaryMessages.Summary_rest);
    }

    /** Says what a colour means, where there is room; returns where the next one begins. */
    private int legend(GC gc, int x, Role role, String word) {
        gc.setFont(Fonts.secondary());
        if (x + 13 + gc.textExtent(word).x > getClientArea().width) {
            return x;
        }
        gc.setBackground(Palette.color(role));
        gc.fillRectangle(x, ROW / 2 - 4, 8, 8);
        return write(gc, word, x + 13, Fonts.secondary(), Role.SECONDARY) + 12;
    }

    private static int write(GC gc, String text, int x, Font font, Role role) {
        gc.setFont(font);
        gc.setForeground(Palette.color(role));
        Point extent = gc.textExtent(text);
        gc.drawText(text, x, (ROW - extent.y) / 2, true);
        return x + extent.x;
    }

    private static void paintBar(GC gc, Bar bar, int y, int width, long longest) {
        gc.setFont(Fonts.secondary());
        gc.setForeground(Palette.color(Role.TEXT));
        String name = Elided.middle(gc, bar.name(), NAME - 10);
        int textY = y + (ROW - gc.textExtent(name).y) / 2;
        gc.drawText(name, 0, textY, true);
        int top = y + (ROW - THICK) / 2;
        gc.setBackground(Palette.color(Role.GRID));
        gc.fillRoundRectangle(NAME, top, width, THICK, THICK, THICK);
        Timing timing = bar.timing();
        int total = scaled(timing.total(), width, longest);
        gc.setBackground(Palette.color(Role.LINE));
        gc.fillRectangle(NAME, top, total, THICK);
        int embedding = Math.min(total, scaled(timing.embedding(), width, longest));
        gc.setBackground(Palette.color(Role.OFF));
        gc.fillRectangle(NAME, top, embedding, THICK);
        gc.setBackground(Palette.color(Role.ACCENT));
        gc.fillRectangle(NAME + embedding, top, Math.min(total - embedding, Math.max(1, scaled(timing.searching(), width, longest))), THICK);
        String number = NLS.bind(SummaryMessages.Summary_total, timing.total().toMillis());
        gc.drawText(number, NAME + width + NUMBER - gc.textExtent(number).x, textY, true);
    }

    private static int scaled(Duration time, int width, long longest) {
        return (int) (width * (double) time.toNanos() / longest);
    }
}
