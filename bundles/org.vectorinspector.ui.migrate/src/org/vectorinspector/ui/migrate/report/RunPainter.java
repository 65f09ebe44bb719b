package org.vectorinspector.ui.migrate.report;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.RunsModel.Entry;
import org.vectorinspector.ui.migrate.services.Faces;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.migrate.services.RunNames;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Elided;

/** Draws a run in two lines: what it copies and how it stands, where from and to and how far it is. */
final class RunPainter {
    private static final int MARGIN = 12;
    private static final int TEXT = 36;
    private static final int GAP = 10;

    private final int line;

    RunPainter(Table table) {
        GC gc = new GC(table);
        gc.setFont(Fonts.bold());
        line = gc.getFontMetrics().getHeight();
        gc.dispose();
    }

    int height() {
        return 2 * line + 26;
    }

    /** Returns all that is drawn, for tooltips and screen readers. */
    static String words(Entry entry) {
        RunStatus run = entry.status();
        String note = run.note().isEmpty() ? "" : "\n" + run.note();
        return run.source().label() + "  ›  " + run.target().label() + "\n" + Faces.word(entry.face()) + ", " + progress(run) + ", "
                + Numbers.when(run.created()) + note;
    }

    void paint(GC gc, Entry entry, int y, int width) {
        int first = y + 10;
        int second = first + line + 4;
        Image icon = Icons.get("migrate", Role.ACCENT);
        gc.drawImage(icon, MARGIN, first + (line - icon.getBounds().height) / 2);
        int state = state(gc, entry, first, width);
        gc.setFont(Fonts.bold());
        gc.setForeground(Palette.color(Role.TEXT));
        gc.drawText(Elided.middle(gc, RunNames.name(entry.status()), state - GAP - TEXT), TEXT, first, true);
        gc.setFont(Fonts.secondary());
        gc.setForeground(Palette.color(Role.SECONDARY));
        String done = progress(entry.status());
        int end = width - MARGIN - gc.textExtent(done).x;
        gc.drawText(done, end, second, true);
        way(gc, entry.status(), second, end - GAP);
        gc.setForeground(Palette.color(Role.GRID));
        gc.drawLine(0, y + height() - 1, width, y + height() - 1);
    }

    /** Returns where the dot stands. */
    private int state(GC gc, Entry entry, int y, int width) {
        gc.setFont(Fonts.secondary());
        String word = Faces.word(entry.face());
        Point extent = gc.textExtent(word);
        int x = width - MARGIN - extent.x;
        gc.setForeground(Palette.color(Faces.tone(entry.face()).role()));
        gc.drawText(word, x, y + (line - extent.y) / 2, true);
        Faces.dot(gc, entry.face(), x - Faces.DOT - 6, y + (line - Faces.DOT) / 2);
        return x - Faces.DOT - 6;
    }

    /** Draws both names; each keeps at least half of the room. */
    private static void way(GC gc, RunStatus run, int y, int end) {
        String arrow = "  ›  ";
        int room = end - TEXT - gc.textExtent(arrow, SWT.DRAW_TRANSPARENT).x;
        String from = RunNames.owner(run.source());
        String to = RunNames.owner(run.target());
        int target = gc.textExtent(to).x;
        String left = Elided.middle(gc, from, Math.max(room / 2, room - target));
        String right = Elided.middle(gc, to, room - gc.textExtent(left).x);
        gc.drawText(left + arrow + right, TEXT, y, true);
    }

    private static String progress(RunStatus run) {
        if (run.state() == RunState.STOPPED) {
            return NLS.bind(RunMessages.Runs_canResume, Numbers.grouped(run.tally().done()));
        }
        return run.state().live() && run.total().records() > 0 ? percent(run) + " %" : Numbers.grouped(run.tally().written());
    }

    /** Returns how much is done, never all of it before it is. */
    private static long percent(RunStatus run) {
        return Math.min(99, run.tally().done() * 100 / run.total().records());
    }
}
