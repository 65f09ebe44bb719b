package org.vectorinspector.json;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a list with an item for each of many rows, on all processors at once: writing the numbers of vectors is what takes the time
 * of a write, and nothing can be sent before all of it is there. Stateless.
 */
public final class RowsJson {
    private static final int AT_ONCE = 32;
    private static final int MOST_ROOM = 16 << 20;

    private RowsJson() {
    }

    /** Writes the item of one row. */
    @FunctionalInterface
    public interface Item {
        /** Writes one value; called by several threads, each with an output of its own. */
        void write(JsonOutput out, int row);
    }

    /** Writes the list, its items in the order of the rows. What an item throws ends it. */
    public static JsonOutput write(JsonOutput out, List<Integer> rows, Item item) {
        out.beginArray();
        if (rows.size() <= AT_ONCE) {
            return fill(out, rows, item).endArray();
        }
        List<JsonOutput> parts = IntStream.rangeClosed(0, (rows.size() - 1) / AT_ONCE).parallel()
                .mapToObj(part -> fill(new JsonOutput(), rows.subList(part * AT_ONCE, Math.min(rows.size(), (part + 1) * AT_ONCE)), item)).toList();
        out.ensure(parts.stream().mapToInt(part -> part.size() + 1).reduce(1, Math::addExact));
        parts.forEach(part -> part.whole((bytes, size) -> out.value(bytes, 0, size)));
        return out.endArray();
    }

    /** Writes rows behind each other, with room for all of them once the first one has shown how long they are. */
    private static JsonOutput fill(JsonOutput out, List<Integer> rows, Item item) {
        int before = out.size();
        for (int i = 0; i < rows.size(); i++) {
            item.write(out, rows.get(i));
            if (i == 0) {
                out.ensure((int) Math.min(MOST_ROOM, (long) (out.size() - before) * rows.size()));
            }
        }
        return out;
    }
}
