package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.RunTally;

/** A run on a thread of its own, with the state that people see. */
final class LiveRun implements CopyRun {
    private static final Logger LOG = Logger.getLogger(LiveRun.class.getName());
    private static final long TICK_MILLIS = 250;

    private final RunFolder folder;
    private final RunControl control;
    private final Work work;
    private final Consumer<RunStatus> listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile RunDocument document;
    private volatile Thread thread;
    private volatile VectorStoreException failure;

    /** The run itself. */
    @FunctionalInterface
    interface Work {
        void run() throws VectorStoreException, IOException, InterruptedException;
    }

    LiveRun(RunFolder folder, RunDocument document, RunControl control, Work work, Consumer<RunStatus> listener) {
        this.folder = folder;
        this.document = document;
        this.control = control;
        this.work = work;
        this.listener = listener;
    }

    void start() {
        thread = Thread.ofPlatform().name("copy-" + document.id()).daemon().start(this::run);
        Thread.ofVirtual().name("copy-status").start(this::tick);
    }

    private void run() {
        try {
            work.run();
            end(RunState.COMPLETE, "");
        } catch (InterruptedException stopped) {
            end(RunState.STOPPED, "Stopped by you.");
        } catch (VectorStoreException store) {
            failure = store;
            end(RunState.STOPPED, store.getMessage());
        } catch (IOException io) {
            failure = new VectorStoreException(Kind.SERVER_FAULT, "The run's own files cannot be written: " + io.getMessage() + ".",
                    "Make room on the disk of the program's folder, then resume.", io);
            end(RunState.STOPPED, failure.getMessage());
        } catch (RuntimeException | Error bug) {
            LOG.log(Level.SEVERE, "A copy failed", bug);
            failure = new VectorStoreException(Kind.SERVER_FAULT, "The copy stopped because of a mistake in the program.",
                    "The log has the details; the run can be resumed.", bug);
            end(RunState.STOPPED, failure.getMessage());
        } finally {
            ended.countDown();
        }
    }

    private void end(RunState state, String note) {
        document = document.as(state, control.meter().tally(), note);
        try {
            document.write(folder);
        } catch (IOException full) {
            LOG.log(Level.WARNING, "The state of a run could not be kept; its journal is whole", full);
        }
        listener.accept(status());
    }

    private void tick() {
        try {
            while (!ended.await(TICK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                listener.accept(status());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public RunStatus status() {
        RunDocument now = document;
        if (!now.state().live()) {
            return Statuses.of(now);
        }
        RunTally tally = control.meter().tally();
        Meter.Rate rate = control.meter().rate();
        boolean going = control.state() == RunState.RUNNING && now.total().records() > tally.done() && rate.records() > 0;
        Optional<Duration> remaining = going
                ? Optional.of(Duration.ofMillis((long) ((now.total().records() - tally.done()) / rate.records() * 1_000))) : Optional.empty();
        RunStatus.Pace pace = new RunStatus.Pace(rate.records(), rate.bytes(), control.tuner().batch(), control.tuner().writers(), remaining);
        return new RunStatus(now.id(), now.source(), now.target(), now.created(), control.state(), tally, now.total(), Optional.of(pace), control.note());
    }

    @Override
    public void pause() {
        control.gate().shut();
        listener.accept(status());
    }

    @Override
    public void goOn() {
        control.gate().open();
        listener.accept(status());
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public void limit(RunLimits limits) {
        control.tuner().limit(limits);
    }

    @Override
    public RunStatus await() throws VectorStoreException, InterruptedException {
        ended.await();
        if (failure != null) {
            throw failure;
        }
        return status();
    }
}
