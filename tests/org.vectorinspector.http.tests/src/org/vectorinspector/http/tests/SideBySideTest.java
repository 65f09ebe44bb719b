package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.SideBySide;

class SideBySideTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 12).boxed().toList();

    /** Each call waits until three are under way, so that none would end if they came one by one. */
    @Test
    void makesCallsAtTheSameTimeAndKeepsTheirOrder() throws VectorStoreException {
        CyclicBarrier three = new CyclicBarrier(3);
        assertEquals(ITEMS.stream().map(item -> "answer " + item).toList(), SideBySide.map(3, ITEMS, item -> {
            meet(three);
            return "answer " + item;
        }));
    }

    @Test
    void endsTheOthersWithTheFirstFailure() {
        VectorStoreException down = new VectorStoreException(Kind.SERVER_FAULT, "Down.", "");
        CountDownLatch hangs = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        VectorStoreException thrown = assertThrows(VectorStoreException.class, () -> SideBySide.map(2, ITEMS, item -> {
            if (item == 0) {
                hangs.countDown();
                ended.set(interrupted());
            } else {
                await(hangs);
                throw down;
            }
            return item;
        }));
        assertSame(down, thrown);
        assertTrue(ended.get(), "the call that hung was interrupted");
    }

    @Test
    void endsAsCancelledWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        VectorStoreException thrown = assertThrows(VectorStoreException.class, () -> SideBySide.map(2, ITEMS, item -> interrupted()));
        assertEquals(Kind.CANCELLED, thrown.kind());
        assertTrue(Thread.interrupted(), "the flag stays");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new AssertionError(alone);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** Hangs until it is interrupted. */
    private static boolean interrupted() {
        try {
            new CountDownLatch(1).await(10, TimeUnit.SECONDS);
            return false;
        } catch (InterruptedException stopped) {
            return true;
        }
    }
}
