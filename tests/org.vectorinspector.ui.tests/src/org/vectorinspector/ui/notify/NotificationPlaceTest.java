package org.vectorinspector.ui.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class NotificationPlaceTest {
    private static final Rectangle AREA = new Rectangle(340, 100, 740, 700);

    @Test
    void standsInTheLowerRightCorner() {
        assertEquals(new Rectangle(664, 664, 400, 120), new NotificationPlace(AREA, List.of()).next(120));
    }

    @Test
    void stacksUpwards() {
        NotificationPlace places = new NotificationPlace(AREA, List.of());
        Rectangle lowest = places.next(120);
        Rectangle above = places.next(80);
        assertEquals(lowest.y - 8, above.y + above.height);
        assertEquals(lowest.x, above.x);
    }

    @Test
    void leavesClearWhatMustBeSeen() {
        Rectangle save = new Rectangle(900, 740, 160, 40);
        NotificationPlace places = new NotificationPlace(AREA, List.of(save, new Rectangle(0, 0, 50, 50)));
        Rectangle place = places.next(120);
        assertFalse(place.intersects(save));
        assertEquals(save.y - 16, place.y + place.height);
        assertFalse(places.next(120).intersects(place));
    }

    @Test
    void becomesNarrowInANarrowArea() {
        Rectangle place = new NotificationPlace(new Rectangle(10, 0, 300, 500), List.of()).next(100);
        assertEquals(26, place.x);
        assertEquals(268, place.width);
    }

    @Test
    void knowsWhenThereIsNoRoomLeft() {
        NotificationPlace places = new NotificationPlace(AREA, List.of());
        assertTrue(places.fits(places.next(400)));
        assertFalse(places.fits(places.next(400)));
    }
}
