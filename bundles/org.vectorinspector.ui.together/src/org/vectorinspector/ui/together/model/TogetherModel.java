package org.vectorinspector.ui.together.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.core.together.HitKey;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherReport;
import org.vectorinspector.core.together.TogetherRun;
import org.vectorinspector.core.together.TogetherSearch;

/**
 * The targets, what became of the last query at each of them, and how the answers are compared. For one thread: what happens in
 * a run comes to it through the executor.
 */
public final class TogetherModel {
    private final TogetherSearch search;
    private final Executor ownThread;
    private final Runnable changed;
    private List<Column> columns = List.of();
    private Optional<TogetherRun> run = Optional.empty();
    private int runs;
    private AlignBy align = new AlignBy.Id();
    private int base;
    private Optional<HitKey> marked = Optional.empty();
    private Optional<Comparison> comparison = Optional.empty();

    /** A target, and its place in the run; -1 where the run does not ask it. */
    private record Column(Target target, int place, TargetState state) {
        TargetOutcome outcome() {
            return new TargetOutcome(target, state);
        }
    }

    /**
     * Makes a model without targets.
     *
     * @param ownThread runs on the model's thread
     * @param changed hears on that thread that there is something else to be seen
     */
    public TogetherModel(TogetherSearch search, Executor ownThread, Runnable changed) {
        this.search = search;
        this.ownThread = ownThread;
        this.changed = changed;
    }

    /** Returns the targets in the order of their columns. */
    public List<Target> targets() {
        return columns.stream().map(Column::target).toList();
    }

    /** Returns each target and how far it is. */
    public List<TargetOutcome> columns() {
        return columns.stream().map(Column::outcome).toList();
    }

    /** Has other targets; those that stay keep their answers. */
    public void targets(List<Target> wanted) {
        Optional<Target> before = baseTarget();
        List<Column> old = new ArrayList<>(columns);
        List<Column> next = new ArrayList<>();
        for (Target target : wanted) {
            Optional<Column> kept = old.stream().filter(column -> column.target().equals(target)).findFirst();
            kept.ifPresent(old::remove);
            next.add(kept.orElseGet(() -> new Column(target, -1, new TargetState.Waiting())));
        }
        columns = next;
        base = before.map(target -> Math.max(0, targets().indexOf(target))).orElse(0);
        renew();
    }

    /** Adds a target unless it is there. */
    public void add(Target target) {
        if (!targets().contains(target)) {
            List<Target> all = new ArrayList<>(targets());
            all.add(target);
            targets(all);
        }
    }

    /** Takes a target out. */
    public void leaveOut(int column) {
        List<Target> all = new ArrayList<>(targets());
        all.remove(column);
        targets(all);
    }

    /** Asks all targets; what was asked before is forgotten. */
    public TogetherRun ask(TogetherQuery query) {
        stop();
        int number = ++runs;
        List<Column> asked = new ArrayList<>();
        columns.forEach(column -> asked.add(new Column(column.target(), asked.size(), new TargetState.Waiting())));
        columns = asked;
        marked = Optional.empty();
        TogetherRun started = search.start(query, targets(), search.open(),
                (place, outcome) -> ownThread.execute(() -> heard(number, place, outcome.state())));
        run = Optional.of(started);
        renew();
        return started;
    }

    /** Connects the connection of a target where that is needed, and asks the target again. */
    public void again(int column) {
        Column wanted = columns.get(column);
        if (wanted.place() >= 0) {
            run.ifPresent(running -> running.again(wanted.place(), search.connecting()));
        }
    }

    /** Gives up what has not answered yet. */
    public void stop() {
        run.ifPresent(TogetherRun::cancel);
    }

    /** Returns by what records are matched. */
    public AlignBy align() {
        return align;
    }

    /** Matches records otherwise. */
    public void align(AlignBy other) {
        align = other;
        marked = Optional.empty();
        renew();
    }

    /** Returns the column that moves are against. */
    public int base() {
        return base;
    }

    /** Returns the target that moves are against, empty where there is no target. */
    public Optional<Target> baseTarget() {
        return base < columns.size() ? Optional.of(columns.get(base).target()) : Optional.empty();
    }

    /** Takes the moves against another column. */
    public void base(int column) {
        base = column;
        renew();
    }

    /** Marks the record of a hit in all columns. */
    public void mark(int column, int rank) {
        marked = comparison().key(column, rank);
        changed.run();
    }

    /** Returns what is marked. */
    public Optional<HitKey> marked() {
        return marked;
    }

    /** Returns the rank of the marked record in a column, empty where it is not there. */
    public Optional<Integer> markedRank(int column) {
        return marked.flatMap(key -> comparison().rank(column, key));
    }

    /** Returns in how many columns the marked record is. */
    public int markedColumns() {
        int count = 0;
        for (int column = 0; column < columns.size(); column++) {
            count += markedRank(column).isPresent() ? 1 : 0;
        }
        return count;
    }

    /** Returns the answers side by side. */
    public Comparison comparison() {
        if (comparison.isEmpty()) {
            comparison = Optional.of(Comparison.of(columns(), align, base, run.map(asked -> asked.query().topK()).orElse(1)));
        }
        return comparison.get();
    }

    /** Returns what can be exported, empty before the first query. */
    public Optional<TogetherReport> report() {
        return run.map(asked -> new TogetherReport(asked.query(), columns(), align, base));
    }

    /** Tells whether something was asked. */
    public boolean asked() {
        return run.isPresent();
    }

    /** Tells whether a target has not ended yet. */
    public boolean running() {
        return columns.stream().anyMatch(column -> column.place() >= 0 && !column.state().ended());
    }

    /** Returns how many targets have answered. */
    public int answered() {
        return (int) columns.stream().filter(column -> column.state() instanceof TargetState.Done).count();
    }

    /** Returns how many targets failed. */
    public int failed() {
        return (int) columns.stream().filter(column -> column.state() instanceof TargetState.Failed).count();
    }

    private void heard(int number, int place, TargetState state) {
        if (number != runs) {
            return;
        }
        columns = columns.stream().map(column -> column.place() == place ? new Column(column.target(), place, state) : column).toList();
        renew();
    }

    private void renew() {
        comparison = Optional.empty();
        changed.run();
    }
}
