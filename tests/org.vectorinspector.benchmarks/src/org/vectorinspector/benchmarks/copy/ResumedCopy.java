package org.vectorinspector.benchmarks.copy;

import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;

/** Goes on with the copy that a process before it has begun, or begins it, and verifies it at the end. */
final class ResumedCopy {
    private ResumedCopy() {
    }

    /** Arguments: those of {@link CopyEnds}, folder for runs. */
    public static void main(String[] arguments) throws Exception {
        CopyEnds ends = CopyEnds.of(arguments);
        try (CopyJob job = new CopyJob(ends, Path.of(arguments[CopyEnds.ARGUMENTS]))) {
            List<RunStatus> known = job.copies().runs();
            CopyRun run = known.isEmpty() ? job.start("copy", RunLimits.NONE) : job.copies().resume(known.getFirst().id(), RunLimits.NONE);
            RunStatus status = job.ended(run, "copy");
            job.verify(status.id());
            job.clear(status, "copy");
        }
    }
}
