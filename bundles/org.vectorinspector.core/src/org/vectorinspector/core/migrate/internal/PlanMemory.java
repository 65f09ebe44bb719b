package org.vectorinspector.core.migrate.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vectorinspector.core.migrate.CopyPlan;

/** Remembers what the latest plans were made from, so that they can be changed without looking at the source again. */
final class PlanMemory {
    private static final int KEPT = 20;

    private final Deque<Remembered> latest = new ArrayDeque<>();

    private record Remembered(CopyPlan plan, Basis basis) {
    }

    synchronized CopyPlan keep(CopyPlan plan, Basis basis) {
        latest.addFirst(new Remembered(plan, basis));
        if (latest.size() > KEPT) {
            latest.removeLast();
        }
        return plan;
    }

    /** Returns what this very plan was made from. */
    synchronized Optional<Basis> basis(CopyPlan plan) {
        return latest.stream().filter(remembered -> remembered.plan() == plan).map(Remembered::basis).findFirst();
    }
}
