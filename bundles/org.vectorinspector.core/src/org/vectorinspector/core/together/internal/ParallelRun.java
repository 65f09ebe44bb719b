package org.vectorinspector.core.together.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.connection.Deadline;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.TargetState.Phase;
import org.vectorinspector.core.together.TogetherListener;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherRun;

/** A virtual thread for each target, and the lock under which their states change and are told. */
final class ParallelRun implements TogetherRun {
    private final TogetherQuery query;
    private final TargetWork work;
    private final TogetherListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Attempt> attempts = new ArrayList<>();

    ParallelRun(TogetherQuery query, List<Target> targets, TargetWork work, TogetherListener listener) {
        this.query = query;
        this.work = work;
        this.listener = listener;
        for (Target target : targets) {
            attempts.add(new Attempt(attempts.size(), target));
        }
    }

    void start(TargetAccess access) {
        List.copyOf(attempts).forEach(attempt -> attempt.start(access));
    }

    @Override
    public TogetherQuery query() {
        return query;
    }

    @Override
    public List<TargetOutcome> outcomes() {
        lock.lock();
        try {
            return attempts.stream().map(attempt -> new TargetOutcome(attempt.target, attempt.state)).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean ended() {
        return outcomes().stream().allMatch(outcome -> outcome.state().ended());
    }

    @Override
    public List<TargetOutcome> await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!ended()) {
                changed.await();
            }
            return outcomes();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void again(int place, TargetAccess access) {
        Attempt next;
        Attempt before;
        lock.lock();
        try {
            before = attempts.get(place);
            next = new Attempt(place, before.target);
            attempts.set(place, next);
        } finally {
            lock.unlock();
        }
        before.stop();
        next.start(access);
    }

    @Override
    public void cancel() {
        VectorStoreException cancelled = VectorStoreException.cancelled(null);
        List<Attempt> all;
        lock.lock();
        try {
            all = List.copyOf(attempts);
        } finally {
            lock.unlock();
        }
        for (Attempt attempt : all) {
            attempt.become(new TargetState.Failed(cancelled, attempt.elapsed()));
            attempt.stop();
        }
    }

    /** One target's way through the run; an attempt that was replaced, or has ended, says nothing more. */
    private final class Attempt {
        private final int place;
        private final Target target;
        private final long begun = System.nanoTime();
        private volatile Thread thread;
        private TargetState state = new TargetState.Waiting();

        Attempt(int place, Target target) {
            this.place = place;
            this.target = target;
        }

        void start(TargetAccess access) {
            thread = Thread.ofVirtual().name("target " + target.label()).unstarted(() -> become(result(access)));
            thread.start();
        }

        void stop() {
            Thread running = thread;
            if (running != null) {
                running.interrupt();
            }
        }

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }

        private TargetState result(TargetAccess access) {
            phase(Phase.REACHING);
            try {
                return Deadline.within(query.deadline(), this::late, () -> work.run(target, access, this::phase));
            } catch (VectorStoreException failure) {
                log(failure);
                return new TargetState.Failed(failure, elapsed());
            }
        }

        private void log(VectorStoreException failure) {
            boolean expected = !(failure.getCause() instanceof ExecutionException);
            Logger.getLogger(ParallelRun.class.getName()).log(expected ? Level.FINE : Level.WARNING, target.label() + " has failed", failure);
        }

        private VectorStoreException late() {
            return new VectorStoreException(Kind.TIMED_OUT, "It has not answered within " + seconds(query.deadline()) + " s.",
                    "The others were not affected. Ask it again, or allow more time.");
        }

        private void phase(Phase phase) {
            become(new TargetState.Running(phase));
        }

        private void become(TargetState next) {
            lock.lock();
            try {
                if (attempts.get(place) == this && !state.ended()) {
                    state = next;
                    listener.changed(place, new TargetOutcome(target, next));
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds()) : "%.1f".formatted(time.toMillis() / 1000.0);
    }
}
