package org.vectorinspector.migrate.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.migrate.tests.SixDatabases.Kind;

/**
 * A program that copies from the Qdrant of one port to the Chroma of another, and goes on with the copy where there is one already:
 * what a test kills. Says {@code begun} when records are on their way, and in the end the state of the run.
 */
public final class CopyProgram {
    static final CollectionName SOURCE = CollectionName.of("source");
    static final CollectionName TARGET = CollectionName.of("target");
    static final RunLimits SMALL = new RunLimits(0, 0, 25, 3);

    private CopyProgram() {
    }

    /** Arguments: the folder of the runs, the port of Qdrant, the port of Chroma. */
    public static void main(String[] arguments) throws Exception {
        try (SixDatabases databases = databases(Path.of(arguments[0]), arguments[1], arguments[2])) {
            CopyService copies = databases.copies();
            List<RunStatus> runs = copies.runs();
            CopyRun run = runs.isEmpty()
                    ? copies.start(copies.plan(CopyRequest.of(databases.place(Kind.QDRANT, SOURCE), databases.place(Kind.CHROMA, TARGET)),
                            PlanDepth.SAMPLE, Progress.NONE), SMALL)
                    : copies.resume(runs.getFirst().id(), SMALL);
            System.out.println("begun");
            try {
                System.out.println(run.await().state());
            } catch (org.vectorinspector.api.error.VectorStoreException stopped) {
                System.out.println(run.status().state() + " " + stopped.getMessage());
            }
        }
    }

    static SixDatabases databases(Path folder, String qdrant, String chroma) throws Exception {
        return new SixDatabases(folder, Map.of(Kind.QDRANT, Integer.valueOf(qdrant), Kind.CHROMA, Integer.valueOf(chroma)));
    }
}
