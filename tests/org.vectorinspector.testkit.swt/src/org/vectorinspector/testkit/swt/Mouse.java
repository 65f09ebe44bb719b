package org.vectorinspector.testkit.swt;

import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.graphics.Point;

/** The mouse of an X screen, by events that the toolkit cannot tell from a hand's. Places are those of the screen. */
final class Mouse {
    private static final int STEPS = 8;
    private static final long STEP_NANOS = 30_000_000;

    private Mouse() {
    }

    /** Moves to a place and a little further, because a mouse that stands still says nothing. */
    static void rest(Point place) {
        move(place.x - 3, place.y);
        move(place.x, place.y);
    }

    /** Drags what is at one place to another, on a way that the toolkit can follow: it asks the programs below at each step. */
    static void drag(Point from, Point to) {
        move(from.x, from.y);
        Xdotool.run("mousedown", "1");
        for (int step = 1; step <= STEPS; step++) {
            LockSupport.parkNanos(STEP_NANOS);
            move(from.x + (to.x - from.x) * step / STEPS, from.y + (to.y - from.y) * step / STEPS);
        }
        LockSupport.parkNanos(STEP_NANOS);
        move(to.x + 1, to.y);
        LockSupport.parkNanos(STEP_NANOS);
        Xdotool.run("mouseup", "1");
    }

    private static void move(int x, int y) {
        Xdotool.run("mousemove", Integer.toString(x), Integer.toString(y));
    }
}
