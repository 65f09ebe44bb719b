package org.vectorinspector.core.migrate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.Progress;

/**
 * Plans, runs, verifies and undoes copies. Methods that take a {@link Progress} or throw {@link VectorStoreException} block: never on
 * the UI thread. Safe for use by several threads. What runs is posted by {@link MigrateTopics}.
 */
public interface CopyService {
    /**
     * Looks at the source and the target and says what a copy would do. Connections of profiles are opened where they are not.
     *
     * @throws VectorStoreException when one of both cannot be reached, the source is not there, or the progress asks to stop
     */
    CopyPlan plan(CopyRequest request, PlanDepth depth, Progress progress) throws VectorStoreException;

    /**
     * Returns the plan with another mapping: its lines are worked out again, on the records that were looked at.
     *
     * @throws VectorStoreException when the target cannot be reached, kind {@code INVALID_REQUEST} when the plan is too old to be changed
     */
    CopyPlan revise(CopyPlan plan, CopyMapping mapping) throws VectorStoreException;

    /**
     * Returns the shapes of the values under each metadata key that were seen for a plan, so that a person can choose what becomes of them;
     * nothing when the plan is too old to be changed. Answers at once.
     */
    Map<String, Set<ValueShape>> shapes(CopyPlan plan);

    /**
     * Begins a run; everything that it loses was accepted by the caller.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the plan has an obstacle, {@code CONFLICT} when a collection that was
     *         to be made is there meanwhile; else what the target says
     * @throws IOException when the journal cannot be written
     */
    CopyRun start(CopyPlan plan, RunLimits limits) throws VectorStoreException, IOException;

    /**
     * Goes on with a run that was stopped, where it was.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when there is no such run, {@code CONFLICT} when it takes place here or in another
     *         program or has ended; else what the databases say
     * @throws IOException when the journal cannot be read or written
     */
    CopyRun resume(RunId run, RunLimits limits) throws VectorStoreException, IOException;

    /** Returns the run of this id that takes place here, empty when none does. */
    Optional<CopyRun> live(RunId run);

    /** Returns all runs that are known, the newest first. Reads files. */
    List<RunStatus> runs() throws IOException;

    /**
     * Compares what a run copied with its source, record by record after the mapping.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when there is no such run; else what the databases say
     * @throws IOException when the run's files cannot be read or the report not be kept
     */
    VerifyReport verify(RunId run, VerifyDepth depth, Progress progress) throws VectorStoreException, IOException;

    /** Returns the latest report about a run, empty where it was never verified. */
    Optional<VerifyReport> report(RunId run) throws IOException;

    /**
     * Removes what a run added and nothing else; a collection that the run made and that is empty then goes too.
     *
     * @return how many ids were asked to be removed: those that the run sent as new ones, taken or not
     * @throws VectorStoreException kind {@code CONFLICT} while it runs; else what the target says
     */
    long undo(RunId run, Progress progress) throws VectorStoreException, IOException;

    /** Forgets a run that does not take place: its journal, set-aside records and reports; the databases stay as they are. */
    void forget(RunId run) throws VectorStoreException, IOException;

    /** Returns the file of the records that a run set aside, each with the reason, empty where there is none. */
    Optional<java.nio.file.Path> setAside(RunId run) throws IOException;
}
