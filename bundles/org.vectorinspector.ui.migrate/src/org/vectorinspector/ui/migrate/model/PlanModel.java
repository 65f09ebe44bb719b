package org.vectorinspector.ui.migrate.model;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.ExistingIds;

/** What is chosen, the plan that belongs to it, and whether what it loses was accepted. One thread only. */
public final class PlanModel {
    private CopyDraft draft = CopyDraft.NONE;
    private Optional<CopyPlan> plan = Optional.empty();
    private Optional<Instant> accepted = Optional.empty();
    private Runnable listener = () -> { };

    /** Hears that something has changed. */
    public void onChange(Runnable heard) {
        listener = heard;
    }

    /** Returns what is chosen. */
    public CopyDraft draft() {
        return draft;
    }

    /** Returns the plan for what is chosen, empty until one was made. */
    public Optional<CopyPlan> plan() {
        return plan;
    }

    /** Returns when the loss was accepted, empty while it is not. */
    public Optional<Instant> accepted() {
        return accepted;
    }

    /** Changes what is chosen; a plan for something else is dropped. */
    public void change(UnaryOperator<CopyDraft> change) {
        CopyDraft changed = change.apply(draft);
        if (!changed.equals(draft)) {
            draft = changed;
            plan = Optional.empty();
            accepted = Optional.empty();
            listener.run();
        }
    }

    /** Takes a plan, unless something else was chosen meanwhile; what was accepted stays accepted only where the losses are the same. */
    public void planned(CopyPlan made) {
        if (draft.request().filter(made.request()::equals).isEmpty()) {
            return;
        }
        boolean sameLosses = plan.map(CopyPlan::losses).filter(made.losses()::equals).isPresent();
        plan = Optional.of(made);
        accepted = accepted.filter(before -> sameLosses);
        listener.run();
    }

    /** Accepts what the plan loses, or takes that back. */
    public void accept(boolean yes, Instant now) {
        accepted = Optional.of(now).filter(given -> yes && losing());
        listener.run();
    }

    /** Tells whether the plan loses something that has to be accepted. */
    public boolean losing() {
        return plan.filter(made -> !made.losses().isEmpty()).isPresent();
    }

    /** Tells whether the run can be started. */
    public boolean startable() {
        return plan.filter(made -> made.obstacle().isEmpty()).isPresent() && (!losing() || accepted.isPresent());
    }

    /** Returns the name that a person has to type because the run may replace what it did not make, empty where it does not. */
    public Optional<String> nameToType() {
        return plan.filter(made -> made.request().existing() == ExistingIds.REPLACE).flatMap(PlanModel::replaced);
    }

    private static Optional<String> replaced(CopyPlan made) {
        CopyRequest request = made.request();
        return switch (request.target()) {
            case CopyPlace.InCollection in -> Optional.of(in.collection().name()).filter(name -> made.create().isEmpty());
            case CopyPlace.InFile in -> Optional.of(in.file().getFileName().toString()).filter(name -> Files.exists(in.file()));
        };
    }
}
