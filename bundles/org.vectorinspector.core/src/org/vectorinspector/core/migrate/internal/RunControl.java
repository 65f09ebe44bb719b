package org.vectorinspector.core.migrate.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunTally;

/** What a run, the person who watches it, and its threads share. Safe for use by several threads. */
final class RunControl implements Patience.Listener {
    private final Gate gate;
    private final Patience patience;
    private final Tuner tuner;
    private final Throttle throttle;
    private final Meter meter;
    private final Silence source;
    private final Silence target;
    private final int mostWriters;
    private boolean ended;
    private int waiting;
    private String note = "";

    RunControl(Patience patience, Tuner tuner, Throttle throttle, Meter meter, Duration silence, int mostWriters) {
        this.gate = patience.gate();
        this.patience = patience;
        this.tuner = tuner;
        this.throttle = throttle;
        this.meter = meter;
        this.source = new Silence(System::nanoTime, "The source", silence);
        this.target = new Silence(System::nanoTime, "The target", silence);
        this.mostWriters = mostWriters;
    }

    Gate gate() {
        return gate;
    }

    Tuner tuner() {
        return tuner;
    }

    Meter meter() {
        return meter;
    }

    int mostWriters() {
        return mostWriters;
    }

    /** Makes a call to the source, again and again where it fails for a while. */
    <T> T callSource(Patience.Call<T> call, Patience.Mending mending) throws VectorStoreException, InterruptedException {
        return patience.call(source.around(call), mending, this);
    }

    /** Makes a call to the target, as one to the source. */
    <T> T callTarget(Patience.Call<T> call, Patience.Mending mending) throws VectorStoreException, InterruptedException {
        return patience.call(target.around(call), mending, this);
    }

    /** Waits until a writer is wanted; false when there is nothing more to write. */
    boolean awaitTurn(int writer) throws InterruptedException {
        synchronized (tuner) {
            while (!ended && writer >= tuner.writers()) {
                tuner.wait();
            }
            return !ended || writer < tuner.writers();
        }
    }

    /** Says that the last parcel was taken, so that writers who wait for their turn can end. */
    void atEnd() {
        synchronized (tuner) {
            ended = true;
            tuner.notifyAll();
        }
    }

    /** Waits until records may be sent: not while paused, and no faster than the person allows. */
    void admit(RecordBatch records) throws InterruptedException {
        gate.pass();
        RunLimits limits = tuner.limits();
        if (limits.recordsPerSecond() > 0 || limits.bytesPerSecond() > 0) {
            TimeUnit.NANOSECONDS.sleep(throttle.book(limits, records.size(), ContentSize.of(records)));
            gate.pass();
        }
    }

    void done(RunTally tally) {
        meter.add(tally);
        tuner.wrote((int) tally.done(), tally.bytes());
    }

    @Override
    public synchronized void waiting(VectorStoreException failure) {
        waiting++;
        note = failure.getMessage();
        if (failure.kind() == Kind.RATE_LIMITED) {
            tuner.pressed();
        }
    }

    @Override
    public synchronized void over() {
        waiting = 0;
        note = "";
    }

    synchronized String note() {
        return note.isEmpty() ? silence().orElse("") : note;
    }

    private Optional<String> silence() {
        return target.lasting().or(source::lasting);
    }

    synchronized RunState state() {
        if (gate.isShut()) {
            return RunState.PAUSED;
        }
        return waiting > 0 || silence().isPresent() ? RunState.WAITING : RunState.RUNNING;
    }
}
