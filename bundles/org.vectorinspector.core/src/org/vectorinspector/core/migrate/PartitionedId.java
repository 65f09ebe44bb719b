package org.vectorinspector.core.migrate;

import java.util.Optional;
import org.vectorinspector.api.model.RecordId;

/**
 * The id of a record within a collection that is taken with all of its partitions: the partition, a slash, and the id that the record has
 * there. No two records of one collection have the same.
 *
 * @param partition empty for the default one
 * @param inside never null
 */
public record PartitionedId(String partition, RecordId inside) {
    /** The metadata key that keeps the partition of a record where there are no partitions. */
    public static final String FIELD = "_vi_partition";

    private static final String SLASH = "/";

    /** Returns what an id of a whole collection says. */
    public static PartitionedId of(RecordId whole) {
        String text = whole.text();
        int slash = text.indexOf(SLASH);
        return slash < 0 ? new PartitionedId("", whole)
                : new PartitionedId(unescaped(text.substring(0, slash)), RecordId.of(text.substring(slash + 1)));
    }

    /** Returns the id in the whole collection; one of the default partition stays as it is unless it could be misread. */
    public RecordId whole() {
        return marked() ? RecordId.of(prefix(partition) + inside.text()) : inside;
    }

    /** Tells whether the id in the whole collection says the partition. */
    public boolean marked() {
        return !partition.isEmpty() || inside.text().contains(SLASH);
    }

    /** Returns what is left of an id in the whole collection without the partition in front, empty where that does not stand there. */
    static Optional<RecordId> without(String partition, RecordId whole) {
        String prefix = prefix(partition);
        return whole.text().length() > prefix.length() && whole.text().startsWith(prefix)
                ? Optional.of(RecordId.of(whole.text().substring(prefix.length()))) : Optional.empty();
    }

    private static String prefix(String partition) {
        return partition.replace("%", "%25").replace(SLASH, "%2F") + SLASH;
    }

    private static String unescaped(String text) {
        return text.replace("%2F", SLASH).replace("%25", "%");
    }
}
