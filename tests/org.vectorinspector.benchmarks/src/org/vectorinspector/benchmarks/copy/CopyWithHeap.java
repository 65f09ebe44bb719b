package org.vectorinspector.benchmarks.copy;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;

/** Copies once and looks now and then at what is left on the heap when all garbage is gone. */
final class CopyWithHeap {
    /** What is measured. */
    static final String HEAP = "MB of heap after GC";

    /** The same in long and short copies: what is on its way depends on it. */
    private static final RunLimits FOUR_WRITERS = new RunLimits(0, 0, 0, 4);
    private static final int LOOKS = 20;
    private static final int POLL_MILLIS = 5;

    private CopyWithHeap() {
    }

    /** Arguments: those of {@link CopyEnds}, folder for runs. */
    public static void main(String[] arguments) throws Exception {
        CopyEnds ends = CopyEnds.of(arguments);
        Path runs = Files.createTempDirectory(Path.of(arguments[CopyEnds.ARGUMENTS]), "runs");
        try (CopyJob job = new CopyJob(ends, runs)) {
            long start = System.nanoTime();
            CopyRun run = job.start("copy", FOUR_WRITERS);
            List<Double> heaps = watch(run, ends.records());
            RunStatus status = job.ended(run, "copy");
            Measure.printSecondsSince(start);
            Measure.print("records", status.tally().written());
            Measure.print(HEAP, heaps.get(heaps.size() / 2));
            Measure.print("MB of heap after GC at most", heaps.getLast());
            job.clear(status, "copy");
        }
        Files.deleteIfExists(runs);
    }

    /** Returns what every look found, the smallest first; there is one each time that another part of the records is done. */
    private static List<Double> watch(CopyRun run, int records) throws InterruptedException {
        List<Double> heaps = new ArrayList<>();
        int part = Math.max(1, records / (LOOKS + 1));
        while (run.status().state().live()) {
            if (run.status().tally().done() >= (long) part * (heaps.size() + 1)) {
                heaps.add(heapAfterGc());
            }
            Thread.sleep(POLL_MILLIS);
        }
        if (heaps.isEmpty()) {
            heaps.add(heapAfterGc());
        }
        Collections.sort(heaps);
        return heaps;
    }

    private static double heapAfterGc() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
