package org.vectorinspector.core.session;

import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * Where a window stands.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width more than 0
 * @param height more than 0
 * @param maximized whether it fills the screen; the bounds are those that it goes back to
 */
public record WindowBounds(int x, int y, int width, int height, boolean maximized) {
    public WindowBounds {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("A window has an extent");
        }
    }

    Value save() {
        return Saved.object(Metadata.of("x", Value.of((long) x)).with("y", Value.of((long) y)).with("width", Value.of((long) width))
                .with("height", Value.of((long) height)).with("maximized", Value.of(maximized)));
    }

    static Optional<WindowBounds> read(Map<String, Value> saved) {
        Optional<Integer> width = Saved.number(saved, "width").filter(number -> number > 0);
        Optional<Integer> height = Saved.number(saved, "height").filter(number -> number > 0);
        if (width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WindowBounds(Saved.number(saved, "x").orElse(0), Saved.number(saved, "y").orElse(0), width.get(), height.get(),
                Saved.flag(saved, "maximized")));
    }
}
