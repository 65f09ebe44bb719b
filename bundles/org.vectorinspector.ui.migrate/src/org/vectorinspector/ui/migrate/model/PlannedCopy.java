package org.vectorinspector.ui.migrate.model;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.RunId;

/**
 * One copy on its way from a wish to a run.
 *
 * @param draft what is wanted
 * @param plan for it, empty until one was made
 * @param failure why none could be made, empty where one can
 * @param run that it has become
 */
public record PlannedCopy(CopyDraft draft, Optional<CopyPlan> plan, Optional<String> failure, Optional<RunId> run) {
    /** Nothing is chosen. */
    public static final PlannedCopy NONE = of(CopyDraft.NONE);

    public PlannedCopy {
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(run, "run");
    }

    /** Returns a copy of which no more is known than the wish. */
    public static PlannedCopy of(CopyDraft draft) {
        return new PlannedCopy(draft, Optional.empty(), Optional.empty(), Optional.empty());
    }

    PlannedCopy planned(CopyPlan made) {
        return new PlannedCopy(draft, Optional.of(made), Optional.empty(), run);
    }

    PlannedCopy failed(Optional<String> why) {
        return new PlannedCopy(draft, plan, why, run);
    }

    PlannedCopy running(Optional<RunId> id) {
        return new PlannedCopy(draft, plan, failure, id);
    }

    /** Tells whether the plan loses something. */
    public boolean losing() {
        return plan.filter(made -> !made.losses().isEmpty()).isPresent();
    }

    /** Tells whether there is a plan that can be followed. */
    boolean possible() {
        return plan.filter(made -> made.obstacle().isEmpty()).isPresent();
    }
}
