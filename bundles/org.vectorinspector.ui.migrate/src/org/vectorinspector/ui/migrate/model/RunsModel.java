package org.vectorinspector.ui.migrate.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyReport;

/** The runs that are known, the newest first, what was found about them, and which of them is looked at. One thread only. */
public final class RunsModel {
    private final Map<RunId, Entry> entries = new HashMap<>();
    private final Map<RunId, ThroughputHistory> histories = new HashMap<>();
    private final Set<RunId> verifying = new HashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<RunId> selected = Optional.empty();

    /**
     * A run.
     *
     * @param status as it was last told
     * @param report of its latest verification
     * @param acknowledged when some more of it was last done while this program ran it
     */
    public record Entry(RunStatus status, Optional<VerifyReport> report, Optional<Instant> acknowledged) {
        /** Returns how it stands. */
        public RunFace face() {
            return RunFace.of(status, report);
        }
    }

    /** Hears of changes until {@link #remove}. */
    public void add(Runnable listener) {
        listeners.add(listener);
    }

    /** Does not hear of changes any more. */
    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    /** Takes what is kept on disk; runs that take place are known better already. */
    public void load(Map<RunStatus, Optional<VerifyReport>> kept) {
        kept.forEach((status, report) -> entries.merge(status.id(), new Entry(status, report, Optional.empty()),
                (known, read) -> new Entry(known.status().state().live() ? known.status() : read.status(), read.report(), known.acknowledged())));
        changed();
    }

    /** Takes what a run says of itself. */
    public void changed(RunStatus status, Instant now) {
        Optional<Entry> before = find(status.id());
        boolean further = before.map(known -> known.status().tally().done() != status.tally().done()).orElse(false);
        entries.put(status.id(), new Entry(status, before.flatMap(Entry::report),
                further && status.pace().isPresent() ? Optional.of(now) : before.flatMap(Entry::acknowledged)));
        status.pace().ifPresent(pace -> histories.computeIfAbsent(status.id(), first -> new ThroughputHistory())
                .add(now, pace.recordsPerSecond(), status.note()));
        changed();
    }

    /** Hears that a verification begins, or that it has ended, well or not. */
    public void verifying(RunId run, boolean now) {
        if (now ? verifying.add(run) : verifying.remove(run)) {
            changed();
        }
    }

    /** Tells whether both sides of a run are being compared by this program. */
    public boolean isVerifying(RunId run) {
        return verifying.contains(run);
    }

    /** Takes what a verification found. */
    public void verified(RunId run, Optional<VerifyReport> report) {
        entries.computeIfPresent(run, (id, known) -> new Entry(known.status(), report, known.acknowledged()));
        changed();
    }

    /** Drops a run. */
    public void forgotten(RunId run) {
        entries.remove(run);
        histories.remove(run);
        selected = selected.filter(id -> !id.equals(run));
        changed();
    }

    /** Looks at a run, or at none. */
    public void select(Optional<RunId> run) {
        if (!run.equals(selected)) {
            selected = run;
            changed();
        }
    }

    /** Returns the run that is looked at. */
    public Optional<Entry> selected() {
        return selected.flatMap(this::find);
    }

    /** Returns all runs, the newest first. */
    public List<Entry> all() {
        return entries.values().stream().sorted(Comparator.comparing((Entry entry) -> entry.status().created()).reversed()
                .thenComparing(entry -> entry.status().id().value())).toList();
    }

    /** Returns a run, empty where it is not known. */
    public Optional<Entry> find(RunId run) {
        return Optional.ofNullable(entries.get(run));
    }

    /** Returns how fast a run went while this program ran it; nothing was seen where it ran elsewhere. */
    public ThroughputHistory history(RunId run) {
        return histories.getOrDefault(run, new ThroughputHistory());
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
