package org.vectorinspector.core.session;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * How a column of a table looks.
 *
 * @param column names it within its table
 * @param width in pixels, more than 0
 * @param shown whether it is seen
 */
public record ColumnView(String column, int width, boolean shown) {
    public ColumnView {
        Objects.requireNonNull(column, "column");
        if (width <= 0) {
            throw new IllegalArgumentException("A column has a width");
        }
    }

    Value save() {
        return Saved.object(Metadata.of("column", Value.of(column)).with("width", Value.of((long) width)).with("shown", Value.of(shown)));
    }

    static Optional<ColumnView> read(Map<String, Value> saved) {
        String name = Saved.text(saved, "column");
        return Saved.number(saved, "width").filter(width -> width > 0 && !name.isEmpty())
                .map(width -> new ColumnView(name, width, Saved.flag(saved, "shown")));
    }
}
