package org.vectorinspector.benchmarks.window;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** SWT's own virtual table with rows that are there at once: what one would take without a library. */
final class SwtTable {
    private static final int JUMPS = 200;
    private static final int COLUMNS = 5;

    private final Display display;
    private final Table table;
    private final int rows;

    private SwtTable(Display display, Table table, int rows) {
        this.display = display;
        this.table = table;
        this.rows = rows;
    }

    /** Argument: the number of rows. */
    public static void main(String[] arguments) {
        Display display = new Display();
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1440, 900);
        Table table = new Table(shell, SWT.VIRTUAL | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        for (int column = 0; column < COLUMNS; column++) {
            new TableColumn(table, SWT.NONE).setWidth(200);
        }
        table.addListener(SWT.SetData, event -> {
            for (int column = 0; column < COLUMNS; column++) {
                ((TableItem) event.item).setText(column, "row " + event.index + " column " + column);
            }
        });
        shell.open();
        SwtTable script = new SwtTable(display, table, Integer.parseInt(arguments[0]));
        Thread.ofPlatform().name("benchmark").start(script::runAndEnd);
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private void runAndEnd() {
        try {
            run();
            System.out.flush();
            Runtime.getRuntime().halt(0);
        } catch (IOException | InterruptedException failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        awaitIdle();
        Heartbeat filling = Heartbeat.start(display);
        long start = System.nanoTime();
        display.syncExec(() -> table.setItemCount(rows));
        awaitIdle();
        Printed.measure("opening until rows are seen, ms", (System.nanoTime() - start) / 1e6);
        Printed.measure("longest block by a new number of rows, ms", filling.stopAndGetLongestMillis());
        Random random = new Random(1);
        Heartbeat jumping = Heartbeat.start(display);
        start = System.nanoTime();
        for (int jump = 0; jump < JUMPS; jump++) {
            int row = random.nextInt(rows);
            display.syncExec(() -> table.setTopIndex(row));
            awaitIdle();
        }
        Printed.measure("jump until rows are seen, ms", (System.nanoTime() - start) / 1e6 / JUMPS);
        Printed.measure("longest block while jumping, ms", jumping.stopAndGetLongestMillis());
        Printed.memory();
    }

    /** Waits until the UI thread has painted and has nothing more to do for the moment. */
    private void awaitIdle() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            CountDownLatch answered = new CountDownLatch(1);
            display.asyncExec(answered::countDown);
            answered.await();
            Thread.sleep(1);
        }
    }
}
