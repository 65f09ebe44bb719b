package org.vectorinspector.ui.notify;

import java.util.List;

/** Finds places in the lower right corner of an area, one above the other, clear of what must not be covered. */
final class NotificationPlace {
    static final int WIDTH = 400;
    static final int DISTANCE = 16;
    private static final int BETWEEN = 8;

    private final ScreenArea area;
    private final List<ScreenArea> keepClear;
    private int bottom;

    NotificationPlace(ScreenArea area, List<ScreenArea> keepClear) {
        this.area = area;
        this.keepClear = List.copyOf(keepClear);
        this.bottom = area.bottom() - DISTANCE;
    }

    /** Returns how wide a notification is here. */
    int width() {
        return Math.min(WIDTH, Math.max(1, area.width() - 2 * DISTANCE));
    }

    /** Takes the next place above the last one. */
    ScreenArea next(int height) {
        ScreenArea place = new ScreenArea(area.right() - DISTANCE - width(), bottom - height, width(), height);
        for (ScreenArea clear : keepClear) {
            if (place.intersects(clear)) {
                place = place.standingOn(clear.y() - DISTANCE);
            }
        }
        bottom = place.y() - BETWEEN;
        return place;
    }

    /** Tells whether a place is within the area. */
    boolean fits(ScreenArea place) {
        return place.y() >= area.y();
    }
}
