package org.vectorinspector.testkit.memory;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Makes the calls of a memory store slow, hanging or failing, from any thread. */
public final class MemoryFaults {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<Kind> failure = new AtomicReference<>();
    private volatile Duration delay = Duration.ZERO;
    private boolean hanging;

    /** Delays every call from now on. */
    public void delay(Duration time) {
        delay = time;
    }

    /** Lets every call hang until {@link #release()} or until its thread is interrupted. */
    public void hang() {
        lock.lock();
        try {
            hanging = true;
        } finally {
            lock.unlock();
        }
    }

    /** Lets hanging calls go on. */
    public void release() {
        lock.lock();
        try {
            hanging = false;
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Fails every call with this kind until {@link #heal()}. */
    public void fail(Kind kind) {
        failure.set(kind);
    }

    /** Ends delays, hanging and failures. */
    public void heal() {
        failure.set(null);
        delay = Duration.ZERO;
        release();
    }

    /** Returns how many calls the store has had. */
    public int calls() {
        return calls.get();
    }

    void beforeCall() throws VectorStoreException {
        calls.incrementAndGet();
        try {
            pause();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        }
        Kind kind = failure.get();
        if (kind != null) {
            throw new VectorStoreException(kind, "The memory store was told to fail.", "Heal it.");
        }
    }

    private void pause() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = delay.toNanos();
            while (hanging || left > 0) {
                if (hanging) {
                    released.await();
                } else {
                    left = released.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1)));
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
