package org.vectorinspector.ui.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationPlaceTest {
    private static final ScreenArea AREA = new ScreenArea(340, 100, 740, 700);

    @Test
    void standsInTheLowerRightCorner() {
        assertEquals(new ScreenArea(664, 664, 400, 120), new NotificationPlace(AREA, List.of()).next(120));
    }

    @Test
    void stacksUpwards() {
        NotificationPlace places = new NotificationPlace(AREA, List.of());
        ScreenArea lowest = places.next(120);
        ScreenArea above = places.next(80);
        assertEquals(lowest.y() - 8, above.bottom());
        assertEquals(lowest.x(), above.x());
    }

    @Test
    void leavesClearWhatMustBeSeen() {
        ScreenArea save = new ScreenArea(900, 740, 160, 40);
        NotificationPlace places = new NotificationPlace(AREA, List.of(save, new ScreenArea(0, 0, 50, 50)));
        ScreenArea place = places.next(120);
        assertFalse(place.intersects(save));
        assertEquals(save.y() - 16, place.bottom());
        assertFalse(places.next(120).intersects(place));
    }

    @Test
    void becomesNarrowInANarrowArea() {
        ScreenArea place = new NotificationPlace(new ScreenArea(10, 0, 300, 500), List.of()).next(100);
        assertEquals(26, place.x());
        assertEquals(268, place.width());
    }

    @Test
    void knowsWhenThereIsNoRoomLeft() {
        NotificationPlace places = new NotificationPlace(AREA, List.of());
        assertTrue(places.fits(places.next(400)));
        assertFalse(places.fits(places.next(400)));
    }
}
