package org.vectorinspector.ui.browse.search;

import java.util.Optional;
import org.eclipse.swt.graphics.Point;

/** Says why what was typed cannot be searched for. */
final class UnreadableInput extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Point> place;

    /**
     * Makes an exception.
     *
     * @param message a sentence for a person
     * @param place where the wrong part begins and ends, empty for all of it
     */
    UnreadableInput(String message, Optional<Point> place) {
        super(message);
        this.place = place;
    }

    Optional<Point> place() {
        return place;
    }
}
