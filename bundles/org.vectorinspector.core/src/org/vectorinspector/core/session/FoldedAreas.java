package org.vectorinspector.core.session;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * Which areas of the window a person has folded away, by their ids.
 *
 * @param minimized never null
 * @param maximized the one that fills the window in the place of all others, empty where none does
 */
public record FoldedAreas(Set<String> minimized, Optional<String> maximized) {
    private static final String SECTION = "areas";

    public FoldedAreas {
        minimized = Set.copyOf(minimized);
        Objects.requireNonNull(maximized, "maximized");
    }

    /** Returns what the last session left. */
    public static FoldedAreas of(SessionStore session) {
        Map<String, Value> saved = session.section(SECTION).values();
        return new FoldedAreas(Set.copyOf(Saved.texts(saved, "minimized")), Optional.of(Saved.text(saved, "maximized")).filter(id -> !id.isEmpty()));
    }

    /** Lets the session keep it. */
    public void keep(SessionStore session) {
        Metadata saved = Metadata.of("minimized", new Value.Items(new TreeSet<>(minimized).stream().map(Value::of).toList()));
        session.keep(SECTION, maximized.map(area -> saved.with("maximized", Value.of(area))).orElse(saved));
    }
}
