package org.vectorinspector.benchmarks.copy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;

/** Copies a whole collection with the program: once to get warm, once for the clock. */
final class CopyThroughProgram {
    /** The argument for limits that the program finds itself. */
    static final String TUNED = "tuned";
    /** The argument that leaves the warm-up out. */
    static final String COLD = "cold";

    private CopyThroughProgram() {
    }

    /**
     * Arguments: those of {@link CopyEnds}, folder for runs, "tuned" or the numbers of records in a write and of writers ("250x8"); then
     * "verify" to verify each copy, "cold" to copy once only.
     */
    public static void main(String[] arguments) throws Exception {
        CopyEnds ends = CopyEnds.of(arguments);
        Path runs = Files.createTempDirectory(Path.of(arguments[CopyEnds.ARGUMENTS]), "runs");
        List<String> more = Arrays.asList(arguments).subList(CopyEnds.ARGUMENTS + 1, arguments.length);
        boolean verify = more.contains("verify");
        RunLimits limits = more.getFirst().equals(TUNED) ? RunLimits.NONE : limits(more.getFirst());
        try (CopyJob job = new CopyJob(ends, runs)) {
            if (!more.contains(COLD)) {
                run(job, "warm-up", limits, verify);
            }
            long start = System.nanoTime();
            RunStatus status = run(job, "copy", limits, verify);
            Measure.printSecondsSince(start);
            Measure.print("records", status.tally().written());
        }
        Files.deleteIfExists(runs);
    }

    private static RunStatus run(CopyJob job, String name, RunLimits limits, boolean verify) throws Exception {
        RunStatus status = job.copy(name, limits);
        if (verify) {
            job.verify(status.id());
        }
        job.clear(status, name);
        return status;
    }

    private static RunLimits limits(String text) {
        String[] both = text.split("x");
        return new RunLimits(0, 0, Integer.parseInt(both[0]), Integer.parseInt(both[1]));
    }
}
