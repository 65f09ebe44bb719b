package org.vectorinspector.ui.migrate.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.Axis;
import org.vectorinspector.ui.migrate.model.ThroughputHistory.Mark;
import org.vectorinspector.ui.migrate.model.ThroughputHistory.Sample;
import org.vectorinspector.ui.migrate.model.ThroughputHistory;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Elided;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Records a second over time, with a mark and its reason where the run began to wait. */
final class ThroughputPlot extends Canvas {
    private static final int HEIGHT = 150;
    private static final int LEFT = 56;
    private static final int RIGHT = 14;
    private static final int TOP = 46;
    private static final int BOTTOM = 26;
    private static final Duration LEAST = Duration.ofSeconds(20);

    private ThroughputHistory history = new ThroughputHistory();
    private Duration ahead = Duration.ZERO;

    /** Where a plot lies and what it spans. */
    private record Frame(Rectangle area, Instant from, double seconds, double top) {
        int x(Instant at) {
            return area.x + (int) Math.round(area.width * Math.clamp(Duration.between(from, at).toMillis() / 1e3 / seconds, 0, 1));
        }

        int y(double rate) {
            return area.y + area.height - (int) Math.round(area.height * Math.clamp(rate / top, 0, 1));
        }
    }

    ThroughputPlot(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        WidgetKeys.mark(this, "run.plot");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, HEIGHT).applyTo(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words();
            }
        });
    }

    /** Shows a history, with room for what is still to come; while nobody can tell, the room stays as it was. */
    void show(ThroughputHistory shown, boolean live, Optional<Duration> remaining) {
        ahead = remaining.orElse(live && history == shown ? ahead : Duration.ZERO);
        history = shown;
        redraw();
    }

    private String words() {
        List<Sample> samples = history.samples();
        return samples.isEmpty() ? RunMessages.Plot_title
                : NLS.bind(RunMessages.Plot_spoken, Numbers.grouped(Math.round(samples.getLast().rate())),
                        Numbers.grouped(Math.round(history.most())));
    }

    private void paint(GC gc) {
        Rectangle whole = getClientArea();
        gc.setBackground(Palette.color(Role.PANEL));
        gc.fillRectangle(whole);
        gc.setAntialias(SWT.ON);
        gc.setForeground(Palette.color(Role.LINE));
        gc.drawRoundRectangle(0, 0, whole.width - 1, whole.height - 1, 6, 6);
        gc.setFont(Fonts.secondary());
        gc.setForeground(Palette.color(Role.SECONDARY));
        gc.drawText(RunMessages.Plot_title, 10, 8, true);
        List<Sample> samples = history.samples();
        if (samples.size() < 2) {
            return;
        }
        List<Double> rates = Axis.numbers(history.most(), 3);
        Rectangle area = new Rectangle(LEFT, TOP, whole.width - LEFT - RIGHT, whole.height - TOP - BOTTOM);
        Instant from = samples.getFirst().at();
        Duration span = history.span().plus(ahead);
        Frame frame = new Frame(area, from, Math.max(LEAST.toSeconds(), span.toMillis() / 1e3), rates.getLast());
        rates.forEach(rate -> paintRate(gc, frame, rate));
        Axis.times(from, from.plusMillis((long) (frame.seconds() * 1_000)), 6, ZoneId.systemDefault()).forEach(time -> paintTime(gc, frame, time));
        paintLine(gc, frame, samples);
        history.marks().forEach(mark -> paintMark(gc, frame, mark));
        history.marks().stream().reduce((first, last) -> last).ifPresent(mark -> paintNote(gc, frame, mark));
    }

    private static void paintRate(GC gc, Frame frame, double rate) {
        int y = frame.y(rate);
        gc.setForeground(Palette.color(Role.GRID));
        gc.drawLine(frame.area().x, y, frame.area().x + frame.area().width, y);
        gc.setForeground(Palette.color(Role.SECONDARY));
        String number = Numbers.grouped(Math.round(rate));
        Point extent = gc.textExtent(number);
        gc.drawText(number, frame.area().x - 8 - extent.x, y - extent.y / 2, true);
    }

    private static void paintTime(GC gc, Frame frame, Instant time) {
        String words = Numbers.clock(time);
        int width = gc.textExtent(words).x;
        int x = Math.clamp(frame.x(time) - width / 2, frame.area().x - 8, frame.area().x + frame.area().width + RIGHT - 4 - width);
        gc.drawText(words, x, frame.area().y + frame.area().height + 4, true);
    }

    private static void paintLine(GC gc, Frame frame, List<Sample> samples) {
        int[] line = new int[samples.size() * 2];
        for (int i = 0; i < samples.size(); i++) {
            line[2 * i] = frame.x(samples.get(i).at());
            line[2 * i + 1] = frame.y(samples.get(i).rate());
        }
        int[] filled = Arrays.copyOf(line, line.length + 4);
        filled[line.length] = line[line.length - 2];
        filled[line.length + 1] = frame.y(0);
        filled[line.length + 2] = line[0];
        filled[line.length + 3] = frame.y(0);
        gc.setBackground(Palette.color(Role.SELECTION));
        gc.fillPolygon(filled);
        gc.setForeground(Palette.color(Role.ACCENT));
        gc.setLineWidth(2);
        gc.drawPolyline(line);
        gc.setLineWidth(1);
        gc.setBackground(Palette.color(Role.ACCENT));
        gc.fillOval(line[line.length - 2] - 3, line[line.length - 1] - 3, 7, 7);
    }

    private static void paintMark(GC gc, Frame frame, Mark mark) {
        gc.setForeground(Palette.color(Role.CAUTION));
        gc.setLineStyle(SWT.LINE_DOT);
        gc.drawLine(frame.x(mark.at()), TOP - 14, frame.x(mark.at()), frame.y(0));
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    /** Writes the reason of the latest mark beside it, on the side with more room. */
    private static void paintNote(GC gc, Frame frame, Mark mark) {
        int x = frame.x(mark.at());
        int right = frame.area().x + frame.area().width - x - 6;
        int left = x - frame.area().x - 6;
        String note = Elided.middle(gc, Numbers.clock(mark.at()) + "  " + mark.note(), Math.max(left, right));
        gc.drawText(note, right >= left ? x + 6 : x - 6 - gc.textExtent(note).x, TOP - 20, true);
    }
}
