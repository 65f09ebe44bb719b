package org.vectorinspector.ui.migrate.plan;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.widgets.EmptyState;

/** What stands in the place of a plan, and what to do about it. */
final class EmptyPlan {
    private final EmptyState state;
    private final Runnable plan;

    EmptyPlan(Composite parent, Runnable plan) {
        this.state = new EmptyState(parent, "copy.state");
        this.plan = plan;
    }

    Control control() {
        return state;
    }

    /** Shows that a plan is being made. */
    void showWork(Runnable cancel) {
        state.show("search", PlanMessages.Planning_title, PlanMessages.Planning_sentence, PlanMessages.Planning_cancel, cancel);
    }

    /** Shows that a run follows a plan of an earlier session. */
    void showOldRun(Runnable again) {
        state.show("migrate", PlanMessages.NoPlan_title, PlanMessages.NoPlan_sentence, PlanMessages.NoPlan_again, again);
    }

    /** Shows what is missing, or why there is no plan for what is chosen. */
    void show(CopyDraft draft, Optional<String> failure) {
        if (failure.isPresent()) {
            state.show("error", PlanMessages.Failed_title, failure.get(), PlanMessages.Failed_again, plan);
        } else if (draft.sameTwice()) {
            state.show("migrate", PlanMessages.Same_title, PlanMessages.Same_sentence);
        } else if (draft.request().isPresent()) {
            state.show("migrate", PlanMessages.Ready_title, PlanMessages.Ready_sentence, PlanMessages.Wish_sample, plan);
        } else {
            state.show("migrate", PlanMessages.Empty_title, PlanMessages.Empty_sentence);
        }
    }
}
