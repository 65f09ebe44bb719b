package org.vectorinspector.benchmarks.copy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.server.ServerCounts;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;

/**
 * Copies between servers that answer at once and between servers that add a delay, and compares the latter with what it could be at
 * best: pages are read one after the other while writers write, so it takes as long as the delays of all pages, as those of all writes
 * shared by the writers, or as the work without any delay, whichever is longest.
 */
final class DelayedCopy {
    /** What is measured. */
    static final String SHARE = "share of the pipelined ideal";

    private static final int BATCH = 250;
    private static final int WRITERS = 8;

    private DelayedCopy() {
    }

    /** Arguments: {@link CopyEnds} without and with delay, the delay in milliseconds, folder for runs. */
    public static void main(String[] arguments) throws Exception {
        CopyEnds quick = CopyEnds.of(arguments);
        CopyEnds slow = CopyEnds.of(Arrays.copyOfRange(arguments, CopyEnds.ARGUMENTS, 2 * CopyEnds.ARGUMENTS));
        double delay = Integer.parseInt(arguments[2 * CopyEnds.ARGUMENTS]) / 1e3;
        Path runs = Files.createTempDirectory(Path.of(arguments[2 * CopyEnds.ARGUMENTS + 1]), "runs");
        seconds(quick, runs);
        double work = seconds(quick, runs);
        ServerCounts sourceBefore = ServerCounts.at(slow.sourcePlace());
        ServerCounts targetBefore = ServerCounts.at(slow.targetPlace());
        double seconds = seconds(slow, runs);
        long reads = ServerCounts.at(slow.sourcePlace()).reads() - sourceBefore.reads();
        long writes = ServerCounts.at(slow.targetPlace()).writes() - targetBefore.writes();
        double ideal = Math.max(work, delay * Math.max(reads, (double) writes / WRITERS));
        Measure.print(Measure.SECONDS, seconds);
        Measure.print("seconds without delay", work);
        Measure.print("pages", reads);
        Measure.print("writes", writes);
        Measure.print("ideal seconds", ideal);
        Measure.print(SHARE, ideal / seconds);
        Files.deleteIfExists(runs);
    }

    private static double seconds(CopyEnds ends, Path runs) throws Exception {
        try (CopyJob job = new CopyJob(ends, runs)) {
            long start = System.nanoTime();
            RunStatus status = job.copy("copy", new RunLimits(0, 0, BATCH, WRITERS));
            double seconds = (System.nanoTime() - start) / 1e9;
            job.clear(status, "copy");
            return seconds;
        }
    }
}
