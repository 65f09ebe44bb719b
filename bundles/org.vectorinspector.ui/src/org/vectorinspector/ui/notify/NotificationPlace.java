package org.vectorinspector.ui.notify;

import java.util.List;
import org.eclipse.swt.graphics.Rectangle;

/** Finds places in the lower right corner of an area, one above the other, clear of what must not be covered. */
final class NotificationPlace {
    static final int WIDTH = 400;
    static final int DISTANCE = 16;
    private static final int BETWEEN = 8;

    private final Rectangle area;
    private final List<Rectangle> keepClear;
    private int bottom;

    NotificationPlace(Rectangle area, List<Rectangle> keepClear) {
        this.area = area;
        this.keepClear = List.copyOf(keepClear);
        this.bottom = area.y + area.height - DISTANCE;
    }

    /** Returns how wide a notification is here. */
    int width() {
        return Math.min(WIDTH, Math.max(1, area.width - 2 * DISTANCE));
    }

    /** Takes the next place above the last one. */
    Rectangle next(int height) {
        Rectangle place = new Rectangle(area.x + area.width - DISTANCE - width(), bottom - height, width(), height);
        for (Rectangle clear : keepClear) {
            if (place.intersects(clear)) {
                place.y = clear.y - DISTANCE - height;
            }
        }
        bottom = place.y - BETWEEN;
        return place;
    }

    /** Tells whether a place is within the area. */
    boolean fits(Rectangle place) {
        return place.y >= area.y;
    }
}
