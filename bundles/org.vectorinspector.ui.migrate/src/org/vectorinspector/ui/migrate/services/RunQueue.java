package org.vectorinspector.ui.migrate.services;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunLimits;

/**
 * Planned copies that are run one behind the other. One that fails does not keep the others from running; when the person stops one,
 * those behind it are left alone. UI thread only; the runs go on when the part that started them is closed.
 */
public final class RunQueue {
    private final Shell shell;
    private final RunActions actions;
    private final Deque<CopyPlan> plans;
    private final Supplier<RunLimits> limits;
    private final boolean verify;
    private final Heard heard;

    /** What is told of a queue. */
    public interface Heard {
        /** A plan has become a run. */
        void started(CopyPlan plan, RunId run);

        /** Nothing more of the queue will run. */
        void ended();
    }

    /**
     * Makes a queue.
     *
     * @param limits is asked before each run
     * @param verify whether both sides of each are compared when it is complete
     */
    public RunQueue(Shell shell, RunActions actions, List<CopyPlan> plans, Supplier<RunLimits> limits, boolean verify, Heard heard) {
        this.shell = shell;
        this.actions = actions;
        this.plans = new ArrayDeque<>(plans);
        this.limits = limits;
        this.verify = verify;
        this.heard = heard;
    }

    /** Starts the next run, or ends. */
    public void next() {
        CopyPlan plan = plans.poll();
        if (plan == null || shell.isDisposed()) {
            heard.ended();
        } else {
            actions.start(shell, plan, limits.get(), verify, new Follower(plan));
        }
    }

    /** Follows one run. */
    private final class Follower implements RunActions.Follower {
        private final CopyPlan plan;

        Follower(CopyPlan plan) {
            this.plan = plan;
        }

        @Override
        public void started(RunId run) {
            heard.started(plan, run);
        }

        @Override
        public void ended(boolean byThePerson) {
            if (byThePerson) {
                plans.clear();
            }
            next();
        }
    }
}
