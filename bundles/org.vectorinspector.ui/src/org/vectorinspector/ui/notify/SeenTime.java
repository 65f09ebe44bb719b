package org.vectorinspector.ui.notify;

import java.time.Duration;

/** Counts how long something could be seen; while it is held, for example by the pointer over it, it begins anew. */
final class SeenTime {
    private final Duration needed;
    private Duration seen = Duration.ZERO;

    SeenTime(Duration needed) {
        this.needed = needed;
    }

    /** Takes notice of a while that has passed. */
    void passed(Duration time, boolean visible, boolean held) {
        if (held) {
            seen = Duration.ZERO;
        } else if (visible) {
            seen = seen.plus(time);
        }
    }

    /** Tells whether it was seen long enough. */
    boolean over() {
        return seen.compareTo(needed) >= 0;
    }
}
