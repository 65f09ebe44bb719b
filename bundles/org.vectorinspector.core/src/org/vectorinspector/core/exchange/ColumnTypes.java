package org.vectorinspector.core.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;

/** Learns from metadata what the column of each key has to hold. For one thread. */
public final class ColumnTypes {
    private final Map<String, Optional<ColumnType>> seen = new LinkedHashMap<>();

    /** Learns from the metadata of one record. */
    public void see(Metadata metadata) {
        metadata.values().forEach((key, value) -> {
            Optional<ColumnType> type = ColumnType.of(value);
            Optional<ColumnType> known = seen.getOrDefault(key, Optional.empty());
            seen.put(key, known.isPresent() && type.isPresent() ? Optional.of(known.get().with(type.get())) : known.or(() -> type));
        });
    }

    /** Returns the type of each key in the order they were seen in; a key of which nothing told anything is for any value. */
    public Map<String, ColumnType> types() {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        seen.forEach((key, type) -> types.put(key, type.orElse(ColumnType.ANY)));
        return types;
    }
}
