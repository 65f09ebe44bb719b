package org.vectorinspector.migrate.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.provider.chroma.internal.ChromaProvider;
import org.vectorinspector.testkit.memory.MemoryProvider;

/**
 * Copies made-up records, the same at every start, into the Chroma of a port, and goes on with the copy where there is one already. As a
 * program of its own it is what a test kills; in the end it says the state of the run.
 */
public final class CopyProgram implements AutoCloseable {
    static final int RECORDS = 6_000;
    static final RunLimits SMALL = new RunLimits(0, 0, 25, 3);

    private static final CollectionName TARGET = CollectionName.of("target");

    private final Wiring wiring;
    private final ManagedConnection source;
    private final ManagedConnection target;

    CopyProgram(Path folder, int chroma) throws VectorStoreException {
        MemoryProvider memory = new MemoryProvider();
        ChromaProvider provider = new ChromaProvider();
        wiring = new Wiring(folder, memory, provider);
        source = wiring.open(memory, Map.of("store", "made-up", "synthetic", Integer.toString(RECORDS)), Map.of());
        target = wiring.open(provider, Map.of("host", "127.0.0.1", "port", Integer.toString(chroma)), Map.of());
    }

    /** Arguments: the folder of the runs, the port of Chroma. */
    public static void main(String[] arguments) throws Exception {
        try (CopyProgram program = new CopyProgram(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            CopyRun run = program.begin();
            System.out.println("begun");
            try {
                System.out.println(run.await().state());
            } catch (VectorStoreException stopped) {
                System.out.println(run.status().state() + " " + stopped.getMessage());
            }
        }
    }

    CopyService copies() {
        return wiring.copies();
    }

    /** Begins the copy, or goes on with it. */
    CopyRun begin() throws Exception {
        List<RunStatus> runs = copies().runs();
        if (!runs.isEmpty()) {
            return copies().resume(runs.getFirst().id(), SMALL);
        }
        CollectionName madeUp = source.client().collections().getFirst();
        CopyRequest request = CopyRequest.of(Wiring.place(source, madeUp), Wiring.place(target, TARGET));
        return copies().start(copies().plan(request, PlanDepth.SAMPLE, Progress.NONE), SMALL);
    }

    @Override
    public void close() {
        wiring.close();
    }
}
