package org.vectorinspector.ui.notify;

import org.eclipse.swt.graphics.Rectangle;

/**
 * A part of the screen, without the toolkit, so that what is reckoned with it can be tested without a screen.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width in pixels
 * @param height in pixels
 */
record ScreenArea(int x, int y, int width, int height) {
    static ScreenArea of(Rectangle bounds) {
        return new ScreenArea(bounds.x, bounds.y, bounds.width, bounds.height);
    }

    Rectangle bounds() {
        return new Rectangle(x, y, width, height);
    }

    boolean intersects(ScreenArea other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    int bottom() {
        return y + height;
    }

    int right() {
        return x + width;
    }

    /** Returns the same area with its lower edge at another place. */
    ScreenArea standingOn(int bottom) {
        return new ScreenArea(x, bottom - height, width, height);
    }
}
