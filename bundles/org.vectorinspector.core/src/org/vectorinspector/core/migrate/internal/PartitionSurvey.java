package org.vectorinspector.core.migrate.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.PartitionedId;

/** Which partitions the records of a whole collection are in, and whether their ids stay apart without them. */
final class PartitionSurvey {
    private static final int MOST_IDS = 500_000;
    private static final int MOST_NAMES = 10_000;
    private static final long PRIME = 0x100000001b3L;

    private final Set<String> names = new TreeSet<>();
    private final Set<Long> ids = new HashSet<>();
    private boolean apart = true;

    void see(RecordId id, Metadata metadata) {
        Optional<String> partition = metadata.get(PartitionedId.FIELD).filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text());
        if (partition.isPresent() && names.size() < MOST_NAMES) {
            names.add(partition.get());
        }
        RecordId inside = partition.isPresent() ? PartitionedId.of(id).inside() : id;
        RecordId own = original(metadata).orElse(inside);
        apart &= ids.size() < MOST_IDS && ids.add(hash(own.text())) && PartitionedId.of(own).partition().isEmpty();
    }

    /** Returns the id that a record had before an earlier copy, which a copy puts back. */
    private static Optional<RecordId> original(Metadata metadata) {
        return IdRule.FIELDS.stream().flatMap(field -> metadata.get(field).stream()).findFirst()
                .filter(value -> value instanceof Value.Text(String text) && !text.isEmpty()).map(value -> RecordId.of(((Value.Text) value).text()));
    }

    /** Returns the partitions in alphabetical order. */
    Set<String> names() {
        return names;
    }

    /** Tells whether no id was seen in two partitions and none looks as if it began with one; not so where there were too many to tell. */
    boolean apart() {
        return apart;
    }

    /** Returns 64 bits of a text; two texts of the same are taken for one, which is only careful. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
