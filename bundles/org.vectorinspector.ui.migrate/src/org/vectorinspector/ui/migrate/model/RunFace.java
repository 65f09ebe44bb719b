package org.vectorinspector.ui.migrate.model;

import java.util.Optional;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyReport;

/** How a run stands, for the eye: its state, and once it is complete what the latest verification found. */
public enum RunFace {
    /** Records are on their way. */
    RUNNING,
    /** It waits for a database. */
    WAITING,
    /** The person has stopped it for a while. */
    PAUSED,
    /** It can be resumed. */
    STOPPED,
    /** It is complete and was not verified. */
    COMPLETE,
    /** Both sides are equal. */
    VERIFIED,
    /** Both sides differ. */
    DIFFERENT,
    /** What it added is gone again. */
    UNDONE;

    /** Returns how a run stands. */
    public static RunFace of(RunStatus status, Optional<VerifyReport> report) {
        return switch (status.state()) {
            case RUNNING -> RUNNING;
            case WAITING -> WAITING;
            case PAUSED -> PAUSED;
            case STOPPED -> STOPPED;
            case COMPLETE -> report.map(found -> found.equal() ? VERIFIED : DIFFERENT).orElse(COMPLETE);
            case UNDONE -> UNDONE;
        };
    }
}
