package org.vectorinspector.ui.migrate.plan;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.services.Blocking;
import org.vectorinspector.ui.task.BackgroundTask;

/** Makes one plan at a time in the background; what comes after it was given up is not heard. UI thread only. */
final class PlanWork {
    private final Control owner;
    private final Consumer<CopyPlan> done;
    private final Consumer<VectorStoreException> failed;
    private Optional<Job> job = Optional.empty();
    private int attempt;

    PlanWork(Control owner, Consumer<CopyPlan> done, Consumer<VectorStoreException> failed) {
        this.owner = owner;
        this.done = done;
        this.failed = failed;
        owner.addListener(SWT.Dispose, event -> giveUp());
    }

    boolean busy() {
        return job.isPresent();
    }

    void start(Blocking.Call<CopyPlan> call) {
        giveUp();
        int mine = attempt;
        job = Optional.of(BackgroundTask.of(PlanMessages.Plan_working, owner, Blocking.of(call)).done(plan -> ended(mine, () -> done.accept(plan)))
                .failed(failure -> ended(mine, () -> failed.accept(failure))).start());
    }

    void giveUp() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        attempt++;
    }

    private void ended(int which, Runnable heard) {
        if (which == attempt) {
            job = Optional.empty();
            heard.run();
        }
    }
}
