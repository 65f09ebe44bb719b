package org.vectorinspector.ui.notify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeenTimeTest {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final SeenTime seen = new SeenTime(Duration.ofSeconds(3));

    @Test
    void isOverOnceItCouldBeSeenLongEnough() {
        pass(2, true, false);
        assertFalse(seen.over());
        pass(1, true, false);
        assertTrue(seen.over());
    }

    @Test
    void doesNotCountWhileNobodyCouldSeeIt() {
        pass(2, true, false);
        pass(1_000, false, false);
        assertFalse(seen.over());
        pass(1, true, false);
        assertTrue(seen.over());
    }

    @Test
    void beginsAnewWhileItIsHeld() {
        pass(2, true, false);
        pass(1_000, true, true);
        assertFalse(seen.over());
        pass(2, true, false);
        assertFalse(seen.over());
        pass(1, true, false);
        assertTrue(seen.over());
    }

    private void pass(int seconds, boolean visible, boolean held) {
        for (int i = 0; i < seconds; i++) {
            seen.passed(TICK, visible, held);
        }
    }
}
