package org.vectorinspector.core.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * What the window looked like.
 *
 * @param perspective the id of the one in front, empty where that is not known
 * @param sizes of the areas, by their ids: shares of their sash
 * @param bounds empty where they are not known
 */
public record WindowView(String perspective, Map<String, Integer> sizes, Optional<WindowBounds> bounds) {
    private static final String SECTION = "window";

    public WindowView {
        Objects.requireNonNull(perspective, "perspective");
        Objects.requireNonNull(bounds, "bounds");
        sizes = Map.copyOf(sizes);
    }

    /** Returns what the last session left. */
    public static WindowView of(SessionStore session) {
        Map<String, Value> saved = session.section(SECTION).values();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        if (saved.get("sizes") instanceof Value.Fields(Map<String, Value> areas)) {
            areas.keySet().forEach(area -> Saved.number(areas, area).filter(size -> size > 0).ifPresent(size -> sizes.put(area, size)));
        }
        Optional<WindowBounds> bounds = saved.get("bounds") instanceof Value.Fields(Map<String, Value> fields) ? WindowBounds.read(fields)
                : Optional.empty();
        return new WindowView(Saved.text(saved, "perspective"), sizes, bounds);
    }

    /** Lets the session keep it. */
    public void keep(SessionStore session) {
        Map<String, Value> areas = sizes.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(Map.Entry::getKey, size -> Value.of(size.getValue().longValue()), (a, b) -> a, LinkedHashMap::new));
        Metadata saved = Metadata.of("perspective", Value.of(perspective)).with("sizes", new Value.Fields(areas));
        session.keep(SECTION, bounds.map(known -> saved.with("bounds", known.save())).orElse(saved));
    }
}
