package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.function.Executable;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;

/** Assertions that contracts share. */
public final class Expect {
    private static final Duration LAG = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Expect() {
    }

    /** Expects a failure of this kind that a person can read, and returns it. */
    public static VectorStoreException failure(Kind kind, Executable call) {
        VectorStoreException failure = assertThrows(VectorStoreException.class, call);
        assertEquals(kind, failure.kind(), () -> "kind of: " + failure.getMessage());
        assertTrue(failure.getMessage().matches("(?s).*[.!?]"), () -> "a sentence: " + failure.getMessage());
        assertFalse(failure.getMessage().contains("Exception"), () -> "no class names: " + failure.getMessage());
        return failure;
    }

    /** Expects a collection to have this many records; where the database lags behind its writes, soon. */
    public static void count(long expected, VectorConnection connection, CollectionName collection) throws VectorStoreException {
        long deadline = System.nanoTime() + LAG.toNanos();
        Count count = connection.count(collection, Optional.empty());
        while (!count.exact() && count.records() != expected && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            count = connection.count(collection, Optional.empty());
        }
        assertEquals(expected, count.records(), "records of " + collection);
    }

    /** Expects the default vector of a record to have come back as far as the subject says that its database keeps it. */
    public static void sameVector(ContractSubject subject, VectorRecord expected, VectorRecord actual) {
        Vector wanted = expected.vector(VectorSpace.DEFAULT).orElseThrow();
        Vector came = actual.vector(VectorSpace.DEFAULT).orElseThrow();
        if (!subject.keepsLengths()) {
            assertArrayEquals(direction(wanted), direction(came), (float) subject.tolerance());
        } else if (subject.tolerance() == 0) {
            assertEquals(wanted, came);
        } else {
            assertArrayEquals(ContractSubject.numbers(expected), ContractSubject.numbers(actual), (float) (subject.tolerance() * wanted.norm()));
        }
    }

    /**
     * Runs a call on a virtual thread, interrupts it after it has begun, and expects it to end as cancelled within a second
     * with the interrupt flag set.
     *
     * @param call loops or blocks until it fails; counts the latch down when the interesting part has begun
     */
    public static void cancelWithinASecond(InterruptibleCall call) throws Exception {
        CompletableFuture<VectorStoreException> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                call.run(begun);
                failure.completeExceptionally(new AssertionError("the call ended without a failure"));
            } catch (VectorStoreException expected) {
                failure.complete(expected);
            }
            flag.complete(Thread.currentThread().isInterrupted());
        });
        assertTrue(begun.await(20, TimeUnit.SECONDS), "the call begins");
        thread.interrupt();
        long start = System.nanoTime();
        assertEquals(Kind.CANCELLED, failure.get(10, TimeUnit.SECONDS).kind());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, () -> "cancelled within a second, not " + took);
        assertTrue(flag.get(1, TimeUnit.SECONDS), "the interrupt flag stays set");
    }

    private static float[] direction(Vector vector) {
        float[] numbers = ((Vector.Dense) vector).values().clone();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (numbers[i] / vector.norm());
        }
        return numbers;
    }

    /** A call that says when it has begun. */
    @FunctionalInterface
    public interface InterruptibleCall {
        /** Runs until it fails. */
        void run(CountDownLatch begun) throws VectorStoreException;
    }
}
