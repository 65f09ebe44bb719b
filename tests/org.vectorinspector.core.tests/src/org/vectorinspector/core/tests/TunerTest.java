package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.internal.Tuner;
import org.vectorinspector.core.migrate.internal.WriterSearch;

class TunerTest {
    private static final int BATCH = 250;

    private long now;

    @Test
    void beginsWithAsManyWritersAsDoTheTargetGood() {
        assertEquals(1, tuner(1, RunLimits.NONE).writers());
        assertEquals(4, tuner(4, RunLimits.NONE).writers());
        assertEquals(16, tuner(40, RunLimits.NONE).writers());
    }

    @Test
    void doesWhatThePersonSays() {
        Tuner tuner = tuner(1, new RunLimits(0, 0, 100, 7));
        assertEquals(7, tuner.writers());
        assertEquals(100, tuner.batch());
        write(tuner, 1_000, writers -> 1_000);
        assertEquals(7, tuner.writers());
    }

    @Test
    void findsThatMorePay() {
        Tuner tuner = tuner(1, RunLimits.NONE);
        write(tuner, 400, writers -> 1_000.0 * Math.min(writers, 6));
        assertEquals(6, tuner.writers());
    }

    @Test
    void triesLessAndLessOftenWhatNeverPays() {
        Tuner tuner = tuner(1, RunLimits.NONE);
        List<Long> tries = write(tuner, 16_000, writers -> 1_000);
        assertEquals(1, tuner.writers());
        for (int i = 1; i < 4; i++) {
            double longer = (double) gap(tries, i) / gap(tries, i - 1);
            assertTrue(longer > 1.8 && longer < 2.2, tries.toString());
        }
        assertEquals(gap(tries, 3), gap(tries, 4), 1e9, tries.toString());
    }

    @Test
    void isNotMisledByASlowWriteNowAndThen() {
        Tuner tuner = tuner(1, RunLimits.NONE);
        int[] write = {0};
        List<Long> tries = write(tuner, 2_000, writers -> write[0]++ % 4 == 0 ? 600 : 1_200);
        assertEquals(1, tuner.writers());
        assertTrue(tries.size() < 8, tries.toString());
    }

    /** The first window is slow because everything begins; the second is by accident, so two writers look better until they are looked at again. */
    @Test
    void soonTakesBackWhatAccidentMadeLookBetter() {
        Tuner tuner = tuner(1, RunLimits.NONE);
        int[] write = {0};
        IntToDoubleFunction misleading = writers -> {
            write[0]++;
            return write[0] <= 16 ? 500 : writers == 1 ? 1_000 : 700;
        };
        write(tuner, 32, misleading);
        assertTrue(tuner.writers() > 1, "it is misled");
        write(tuner, 100, misleading);
        assertEquals(1, tuner.writers());
    }

    @Test
    void isNotMisledByASlowBeginning() {
        Tuner tuner = tuner(1, RunLimits.NONE);
        int[] write = {0};
        List<Long> tries = write(tuner, 200, writers -> write[0]++ < 8 ? 500 : writers == 1 ? 1_000 : 700);
        assertEquals(1, tuner.writers());
        assertEquals(1, tries.size(), "one look at more");
    }

    @Test
    void sendsLessWhenTheTargetAsksForAPause() {
        Tuner tuner = tuner(4, RunLimits.NONE);
        tuner.pressed();
        assertEquals(3, tuner.writers());
        tuner.wrote(BATCH, BATCH);
        assertEquals(BATCH / 2, tuner.batch());
    }

    private static long gap(List<Long> tries, int which) {
        return tries.get(which + 1) - tries.get(which);
    }

    private Tuner tuner(int writers, RunLimits limits) {
        return new Tuner(() -> now, 1_000, new WriterSearch(writers, 16), limits);
    }

    /** Lets so many writes be done at a rate that depends on the writers, and returns when there began to be more of them. */
    private List<Long> write(Tuner tuner, int writes, IntToDoubleFunction recordsPerSecond) {
        List<Long> more = new ArrayList<>();
        for (int i = 0; i < writes; i++) {
            int before = tuner.writers();
            now += (long) (BATCH * 1e9 / recordsPerSecond.applyAsDouble(before));
            tuner.wrote(BATCH, BATCH);
            if (tuner.writers() > before) {
                more.add(now);
            }
        }
        return more;
    }
}
