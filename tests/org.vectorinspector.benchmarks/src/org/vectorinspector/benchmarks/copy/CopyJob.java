package org.vectorinspector.benchmarks.copy;

import java.nio.file.Path;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.benchmarks.program.Program;
import org.vectorinspector.benchmarks.read.Databases;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.session.ConnectionKey;

/** One copy as the program makes it: planned from a sample, with its journal, into a collection that it makes. */
final class CopyJob implements AutoCloseable {
    private final Program program = new Program();
    private final CopyEnds ends;
    private final ManagedConnection source;
    private final ManagedConnection target;
    private final CopyService copies;

    CopyJob(CopyEnds ends, Path runs) throws VectorStoreException {
        this.ends = ends;
        this.source = program.open(Databases.named(ends.sourceDatabase()), ends.sourcePlace());
        this.target = program.open(Databases.named(ends.targetDatabase()), ends.targetPlace());
        this.copies = program.copies(runs);
    }

    CopyService copies() {
        return copies;
    }

    /** Plans and starts a copy into a collection of this name. */
    CopyRun start(String name, RunLimits limits) throws Exception {
        CopyPlace from = new CopyPlace.InCollection(ConnectionKey.of(source), "source", CollectionName.of(ends.collection()));
        CopyPlace to = new CopyPlace.InCollection(ConnectionKey.of(target), "target", CollectionName.of(name));
        CopyPlan plan = copies.plan(CopyRequest.of(from, to), PlanDepth.SAMPLE, Progress.NONE);
        if (!plan.losses().isEmpty() || plan.obstacle().isPresent()) {
            throw new IllegalStateException("The benchmark's copy loses nothing: " + plan.losses() + plan.obstacle());
        }
        return copies.start(plan, limits);
    }

    /** Waits for the end of a run and sees to it that every record arrived. */
    RunStatus ended(CopyRun run, String name) throws Exception {
        RunStatus status = run.await();
        long there = target.client().count(CollectionName.of(name), Optional.empty()).records();
        if (status.state() != RunState.COMPLETE || status.tally().written() != ends.records() || there != ends.records()) {
            throw new IllegalStateException("Not everything was copied: " + there + " are there, " + status);
        }
        return status;
    }

    /** Copies everything into a collection of this name. */
    RunStatus copy(String name, RunLimits limits) throws Exception {
        return ended(start(name, limits), name);
    }

    /** Verifies a run as the program does by itself. */
    void verify(RunId run) throws Exception {
        VerifyReport report = copies.verify(run, VerifyDepth.SAMPLED_VECTORS, Progress.NONE);
        if (!report.equal()) {
            throw new IllegalStateException("The copy differs: " + report);
        }
    }

    /** Forgets a run and drops what it has made. */
    void clear(RunStatus run, String name) throws Exception {
        copies.forget(run.id());
        target.client().drop(CollectionName.of(name));
    }

    @Override
    public void close() {
        program.close();
    }
}
