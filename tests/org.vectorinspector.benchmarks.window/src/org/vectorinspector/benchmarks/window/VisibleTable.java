package org.vectorinspector.benchmarks.window;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ScrollBar;

/** The record table that a person sees, used from another thread. */
final class VisibleTable {
    private static final String KEY = "org.eclipse.swtbot.widget.key";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = 500_000;

    private final Display display;
    private final NatTable table;

    private VisibleTable(Display display, NatTable table) {
        this.display = display;
        this.table = table;
    }

    /** Waits until a table is seen that is not the one before. */
    static VisibleTable await(Display display, VisibleTable before) {
        AtomicReference<NatTable> found = new AtomicReference<>();
        await("another table", () -> {
            found.set(onUiThread(display, () -> find(display)));
            return found.get() != null && (before == null || found.get() != before.table);
        });
        return new VisibleTable(display, found.get());
    }

    /** Waits until so many rows are known and the first of them are seen. */
    void awaitRows(int rows) {
        await(rows + " rows", () -> onUiThread(display, () -> viewport().getScrollableLayer().getRowCount() == rows && loaded()));
    }

    /** Lets the table take in its rows anew, as it does when their number has changed, and paint; returns how long that blocks. */
    double refreshMillis() {
        return onUiThread(display, () -> {
            ILayer selection = viewport().getScrollableLayer();
            long start = System.nanoTime();
            selection.fireLayerEvent(new RowStructuralRefreshEvent(selection));
            table.redraw();
            table.update();
            return (System.nanoTime() - start) / 1e6;
        });
    }

    /** Drags the scroll bar to a place between 0 and 1 and waits until the rows there are seen. */
    void jumpTo(double place) {
        onUiThread(display, () -> {
            ScrollBar bar = table.getVerticalBar();
            bar.setSelection((int) (place * (bar.getMaximum() - bar.getThumb())));
            bar.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
            return true;
        });
        await("the rows of a jump", () -> onUiThread(display, this::loaded));
    }

    private ViewportLayer viewport() {
        return (ViewportLayer) ((GridLayer) table.getLayer()).getBodyLayer();
    }

    /** Tells whether the first and the last row that are seen have their records. */
    private boolean loaded() {
        ILayer body = viewport();
        int seen = body.getRowCount();
        return seen > 0 && !body.getDataValueByPosition(0, 0).equals("") && !body.getDataValueByPosition(0, seen - 1).equals("");
    }

    private static NatTable find(Display display) {
        return Stream.of(display.getShells()).flatMap(VisibleTable::below)
                .filter(control -> control instanceof NatTable && control.isVisible() && "data.table".equals(control.getData(KEY)))
                .map(NatTable.class::cast).findFirst().orElse(null);
    }

    private static Stream<Control> below(Control control) {
        Stream<Control> own = Stream.of(control);
        return control instanceof Composite composite ? Stream.concat(own, Stream.of(composite.getChildren()).flatMap(VisibleTable::below)) : own;
    }

    private static void await(String what, Supplier<Boolean> condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.get()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static <T> T onUiThread(Display display, Supplier<T> piece) {
        AtomicReference<T> result = new AtomicReference<>();
        display.syncExec(() -> result.set(piece.get()));
        return result.get();
    }
}
