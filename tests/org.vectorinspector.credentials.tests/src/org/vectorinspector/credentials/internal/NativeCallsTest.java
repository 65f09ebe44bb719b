package org.vectorinspector.credentials.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;

class NativeCallsTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void returnsResultsAndFailures() throws CredentialException {
        assertEquals("result", NativeCalls.run(LONG, cancellation -> "result"));
        CredentialException failure = new CredentialException(Reason.LOCKED, "locked", null);
        assertSame(failure, assertThrows(CredentialException.class, () -> NativeCalls.run(LONG, cancellation -> {
            throw failure;
        })));
        CredentialException unknown = assertThrows(CredentialException.class, () -> NativeCalls.run(LONG, cancellation -> {
            throw new UnsatisfiedLinkError("no library");
        }));
        assertEquals(Reason.FAILED, unknown.reason());
    }

    @Test
    void leavesACallThatDoesNotAnswerAndTellsItToStop() throws InterruptedException {
        CredentialException silent = assertThrows(CredentialException.class, () -> NativeCalls.run(Duration.ofMillis(50), this::hang));
        assertEquals(Reason.UNAVAILABLE, silent.reason());
        stopped.await();
    }

    @Test
    void leavesACallWhenItsThreadIsInterrupted() throws InterruptedException {
        Thread.currentThread().interrupt();
        CredentialException refused = assertThrows(CredentialException.class, () -> NativeCalls.run(LONG, this::hang));
        assertEquals(Reason.REFUSED, refused.reason());
        assertTrue(Thread.interrupted());
        stopped.await();
    }

    @Test
    void doesNotStopWhatIsDone() {
        Cancellation cancellation = new Cancellation();
        cancellation.onCancel(stopped::countDown);
        cancellation.done();
        cancellation.cancel();
        assertEquals(1, stopped.getCount());
    }

    private String hang(Cancellation cancellation) {
        cancellation.onCancel(stopped::countDown);
        try {
            never.await();
        } catch (InterruptedException neverHappens) {
            throw new IllegalStateException(neverHappens);
        }
        return "";
    }
}
