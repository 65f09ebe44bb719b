package org.vectorinspector.core.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * What the window looked like.
 *
 * @param perspective the id of the one in front, empty where that is not known
 * @param sizes of the areas, by their ids: shares of their sash
 */
public record WindowView(String perspective, Map<String, Integer> sizes) {
    private static final String SECTION = "window";

    public WindowView {
        Objects.requireNonNull(perspective, "perspective");
        sizes = Map.copyOf(sizes);
    }

    /** Returns what the last session left. */
    public static WindowView of(SessionStore session) {
        Map<String, Value> saved = session.section(SECTION).values();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        if (saved.get("sizes") instanceof Value.Fields(Map<String, Value> areas)) {
            areas.keySet().forEach(area -> Saved.number(areas, area).filter(size -> size > 0).ifPresent(size -> sizes.put(area, size)));
        }
        return new WindowView(Saved.text(saved, "perspective"), sizes);
    }

    /** Lets the session keep it. */
    public void keep(SessionStore session) {
        Map<String, Value> areas = sizes.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(Map.Entry::getKey, size -> Value.of(size.getValue().longValue()), (a, b) -> a, LinkedHashMap::new));
        session.keep(SECTION, Metadata.of("perspective", Value.of(perspective)).with("sizes", new Value.Fields(areas)));
    }
}
