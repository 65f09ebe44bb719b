package org.vectorinspector.ui.migrate.model;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.RunId;

/**
 * What is chosen, the plans that belong to it, and whether what they lose was accepted. Mostly it is one copy; of several one is looked
 * at, and they are accepted and started together. One thread only.
 */
public final class PlanModel {
    private List<PlannedCopy> copies = List.of(PlannedCopy.NONE);
    private int selected;
    private Optional<Instant> accepted = Optional.empty();
    private Runnable listener = () -> { };

    /** Hears that something has changed. */
    public void onChange(Runnable heard) {
        listener = heard;
    }

    /** Returns all copies, at least one. */
    public List<PlannedCopy> copies() {
        return copies;
    }

    /** Tells whether there is more than one copy. */
    public boolean several() {
        return copies.size() > 1;
    }

    /** Returns the place of the copy that is looked at. */
    public int selected() {
        return selected;
    }

    /** Looks at another copy. */
    public void select(int place) {
        if (place != selected && place >= 0 && place < copies.size()) {
            selected = place;
            listener.run();
        }
    }

    /** Returns the copy that is looked at. */
    public PlannedCopy copy() {
        return copies.get(selected);
    }

    /** Returns what is chosen for the copy that is looked at. */
    public CopyDraft draft() {
        return copy().draft();
    }

    /** Returns the plan for it, empty until one was made. */
    public Optional<CopyPlan> plan() {
        return copy().plan();
    }

    /** Returns when the loss was accepted, empty while it is not. */
    public Optional<Instant> accepted() {
        return accepted;
    }

    /** Takes other copies, at least one. */
    public void take(List<CopyDraft> drafts) {
        copies = drafts.stream().map(PlannedCopy::of).toList();
        selected = 0;
        accepted = Optional.empty();
        listener.run();
    }

    /** Changes what is chosen, of all copies; plans for something else are dropped. */
    public void change(UnaryOperator<CopyDraft> change) {
        update(copies.stream().map(copy -> changed(copy, change)).toList());
    }

    /** Changes what is chosen for the copy that is looked at. */
    public void changeSelected(UnaryOperator<CopyDraft> change) {
        update(replaced(copy()::equals, copy -> changed(copy, change)));
    }

    private static PlannedCopy changed(PlannedCopy copy, UnaryOperator<CopyDraft> change) {
        CopyDraft draft = change.apply(copy.draft());
        return draft.equals(copy.draft()) ? copy : PlannedCopy.of(draft);
    }

    private void update(List<PlannedCopy> changed) {
        if (!changed.equals(copies)) {
            copies = changed;
            accepted = Optional.empty();
            listener.run();
        }
    }

    /** Leaves the copy that is looked at out of several. */
    public void leaveOut() {
        if (several()) {
            List<PlannedCopy> rest = new ArrayList<>(copies);
            rest.remove(selected);
            selected = Math.min(selected, rest.size() - 1);
            update(List.copyOf(rest));
        }
    }

    /** Forgets why there is no plan where there is none, so that it can be tried again. */
    public void tryAgain() {
        copies = copies.stream().map(copy -> copy.failed(Optional.empty())).toList();
    }

    /** Takes a plan, unless something else was chosen meanwhile; what was accepted stays accepted only where the losses are the same. */
    public void planned(CopyPlan made) {
        Optional<PlannedCopy> before = copies.stream().filter(asks(made.request())).findFirst();
        if (before.isPresent()) {
            boolean sameLosses = before.get().plan().map(CopyPlan::losses).filter(made.losses()::equals).isPresent();
            copies = replaced(asks(made.request()), copy -> copy.planned(made));
            accepted = accepted.filter(at -> sameLosses);
            listener.run();
        }
    }

    /** Takes the sentence that says why there is no plan, unless something else was chosen meanwhile. */
    public void notPlanned(CopyRequest request, Optional<String> why) {
        copies = replaced(asks(request), copy -> copy.failed(why));
        listener.run();
    }

    /** Takes the run that a plan has become. */
    public void started(CopyPlan plan, RunId run) {
        copies = replaced(asks(plan.request()), copy -> copy.running(Optional.of(run)));
        listener.run();
    }

    /** Shows a run that was begun elsewhere or in an earlier session, without a plan. */
    public void show(RunId run) {
        copies = List.of(PlannedCopy.NONE.running(Optional.of(run)));
        selected = 0;
        listener.run();
    }

    /** Forgets runs that are not there any more. */
    public void keepRuns(Predicate<RunId> there) {
        List<PlannedCopy> kept = copies.stream().map(copy -> copy.running(copy.run().filter(there))).toList();
        if (!kept.equals(copies)) {
            copies = kept;
            listener.run();
        }
    }

    /** Tells whether this is what a copy is to be. */
    public boolean wants(CopyRequest request) {
        return copies.stream().anyMatch(asks(request));
    }

    private static Predicate<PlannedCopy> asks(CopyRequest request) {
        return copy -> copy.draft().request().filter(request::equals).isPresent();
    }

    private List<PlannedCopy> replaced(Predicate<PlannedCopy> which, UnaryOperator<PlannedCopy> other) {
        return copies.stream().map(copy -> which.test(copy) ? other.apply(copy) : copy).toList();
    }

    /** Accepts what the plans lose, or takes that back. */
    public void accept(boolean yes, Instant now) {
        accepted = Optional.of(now).filter(given -> yes && losing());
        listener.run();
    }

    /** Returns how many lines of all plans have a verdict. */
    public long count(PlanLine.Verdict verdict) {
        return copies.stream().flatMap(copy -> copy.plan().stream()).mapToLong(plan -> plan.count(verdict)).sum();
    }

    /** Tells whether a plan loses something that has to be accepted. */
    public boolean losing() {
        return copies.stream().anyMatch(PlannedCopy::losing);
    }

    /** Tells whether two copies go to the same place. */
    public boolean sameTarget(PlannedCopy copy) {
        return copies.stream().filter(other -> other.draft().target().equals(copy.draft().target())).count() > 1;
    }

    /** Tells whether what has not begun yet can be started. */
    public boolean startable() {
        Set<CopyPlace> targets = new HashSet<>();
        return !waiting().isEmpty() && copies.stream().allMatch(copy -> targets.add(copy.draft().target().orElse(null)))
                && waiting().stream().allMatch(PlannedCopy::possible) && (!losing() || accepted.isPresent());
    }

    /** Returns the copies that have not begun. */
    public List<PlannedCopy> waiting() {
        return copies.stream().filter(copy -> copy.run().isEmpty()).toList();
    }

    /** Returns the names that a person has to type because a run may replace what it did not make. */
    public List<String> namesToType() {
        return waiting().stream().flatMap(copy -> copy.plan().stream()).filter(made -> made.request().existing() == ExistingIds.REPLACE)
                .flatMap(made -> replaced(made).stream()).toList();
    }

    private static Optional<String> replaced(CopyPlan made) {
        CopyRequest request = made.request();
        return switch (request.target()) {
            case CopyPlace.InCollection in -> Optional.of(in.collection().name()).filter(name -> made.create().isEmpty());
            case CopyPlace.InFile in -> Optional.of(in.file().getFileName().toString()).filter(name -> Files.exists(in.file()));
        };
    }
}
