package org.vectorinspector.core.compare;

import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalDouble;
import org.vectorinspector.api.model.RecordId;

/**
 * In which order differences are looked at.
 *
 * @param column never null
 * @param descending whether the largest comes first
 */
public record DifferenceOrder(Column column, boolean descending) {
    /** As they were found: mostly the order of the left collection. */
    public static final DifferenceOrder AS_FOUND = new DifferenceOrder(Column.FOUND, false);

    /** By what differences can be ordered. */
    public enum Column {
        /** When they were found. */
        FOUND,
        /** Their ids. */
        ID,
        /** How much of them differs: the document counts most, then the vectors, then each key. */
        WHAT,
        /** The cosine; those without one last. */
        COSINE,
        /** The distance; those without one last. */
        DISTANCE
    }

    private static final Comparator<RecordId> BY_ID = Comparator.comparing(RecordId::kind).thenComparing(DifferenceOrder::compareIds);

    public DifferenceOrder {
        Objects.requireNonNull(column, "column");
    }

    /** Compares two differences; those that are alike keep the order in which they were found. */
    int compare(Difference one, Difference other) {
        int ascending = switch (column) {
            case FOUND -> 0;
            case ID -> BY_ID.compare(one.id(), other.id());
            case WHAT -> Integer.compare(weight(one), weight(other));
            case COSINE -> numbers(one.cosine(), other.cosine());
            case DISTANCE -> numbers(one.distance(), other.distance());
        };
        return descending ? -ascending : ascending;
    }

    private static int compareIds(RecordId one, RecordId other) {
        return one instanceof RecordId.Number a && other instanceof RecordId.Number b ? Long.compareUnsigned(a.value(), b.value())
                : one.text().compareTo(other.text());
    }

    private static int weight(Difference difference) {
        return (difference.document() ? 1 << 30 : 0) + (difference.vectors() ? 1 << 29 : 0) + Math.min(difference.keys(), 1 << 28);
    }

    private static int numbers(OptionalDouble one, OptionalDouble other) {
        return Double.compare(one.orElse(Double.MAX_VALUE), other.orElse(Double.MAX_VALUE));
    }
}
