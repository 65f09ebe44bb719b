package org.vectorinspector.core.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;

/**
 * A list of differences as a person wants to see it: filtered and in an order. A filter speaks of the keys {@code id}, {@code
 * differs} (a list of {@code "document"}, {@code "metadata"} and {@code "vector"}), {@code keys}, {@code cosine} and {@code
 * distance}. Immutable; its calls block.
 */
public final class DifferenceView {
    /** How many differences can be brought into another order than that in which they were found. */
    public static final int SORTABLE = 1_000_000;

    private static final int PAGE = 10_000;

    private final DifferenceList list;
    private final Optional<int[]> rows;

    private DifferenceView(DifferenceList list, Optional<int[]> rows) {
        this.list = Objects.requireNonNull(list, "list");
        this.rows = rows;
    }

    /** Returns all differences as they were found; answers at once. */
    public static DifferenceView all(DifferenceList list) {
        return new DifferenceView(list, Optional.empty());
    }

    /**
     * Looks through all differences once.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when more than {@link #SORTABLE} are to be sorted, {@code CANCELLED}
     *         when the progress asks to stop
     * @throws IOException when the temporary file cannot be read
     */
    public static DifferenceView of(DifferenceList list, Optional<Filter> filter, DifferenceOrder order, Progress progress)
            throws VectorStoreException, IOException {
        boolean sorted = order.column() != DifferenceOrder.Column.FOUND;
        if (filter.isEmpty() && !sorted) {
            return all(list);
        }
        IntStream.Builder chosen = IntStream.builder();
        List<Difference> toSort = new ArrayList<>();
        for (long first = 0; first < list.size(); first += PAGE) {
            stopWhenAsked(progress);
            List<Difference> page = list.page(first, PAGE);
            for (int i = 0; i < page.size(); i++) {
                Difference difference = page.get(i);
                if (filter.isEmpty() || FilterMatcher.matches(filter.get(), fields(difference))) {
                    chosen.add(Math.toIntExact(first + i));
                    addTo(toSort, difference, sorted);
                }
            }
        }
        int[] rows = chosen.build().toArray();
        return new DifferenceView(list, Optional.of(sorted ? sorted(rows, toSort, order) : rows));
    }

    /** Returns how many there are. */
    public long size() {
        return rows.map(known -> (long) known.length).orElseGet(list::size);
    }

    /**
     * Returns a page, shorter at the end.
     *
     * @throws IOException when the temporary file cannot be read, or the outcome has been closed
     */
    public List<Difference> page(long first, int count) throws IOException {
        if (rows.isEmpty()) {
            return list.page(first, count);
        }
        List<Difference> page = new ArrayList<>(count);
        for (long row = first; row < Math.min(first + count, size()); row++) {
            page.addAll(list.page(rows.get()[(int) row], 1));
        }
        return page;
    }

    private static void addTo(List<Difference> toSort, Difference difference, boolean sorted) throws VectorStoreException {
        if (!sorted) {
            return;
        }
        if (toSort.size() == SORTABLE) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "There are more than " + SORTABLE + " differences to sort.",
                    "Filter them first, or look at them in the order in which they were found.");
        }
        toSort.add(difference);
    }

    private static int[] sorted(int[] rows, List<Difference> differences, DifferenceOrder order) {
        Integer[] places = new Integer[rows.length];
        Arrays.setAll(places, place -> place);
        Comparator<Integer> byOrder = (one, other) -> order.compare(differences.get(one), differences.get(other));
        Arrays.sort(places, byOrder);
        return Arrays.stream(places).mapToInt(place -> rows[place]).toArray();
    }

    private static VectorRecord fields(Difference difference) {
        List<Value> differs = new ArrayList<>();
        addIf(differs, difference.document(), "document");
        addIf(differs, difference.keys() > 0, "metadata");
        addIf(differs, difference.vectors(), "vector");
        Metadata.Builder fields = Metadata.builder(5).put("id", Value.of(difference.id().text())).put("differs", new Value.Items(differs))
                .put("keys", Value.of(difference.keys()));
        number(fields, "cosine", difference.cosine());
        number(fields, "distance", difference.distance());
        return new VectorRecord(difference.id(), Optional.empty(), fields.build(), Map.of());
    }

    private static void addIf(List<Value> differs, boolean condition, String word) {
        if (condition) {
            differs.add(Value.of(word));
        }
    }

    private static void number(Metadata.Builder fields, String key, OptionalDouble number) {
        number.ifPresent(known -> fields.put(key, Value.of(known)));
    }

    private static void stopWhenAsked(Progress progress) throws VectorStoreException {
        if (progress.cancelled()) {
            throw new VectorStoreException(Kind.CANCELLED, "Cancelled.", "");
        }
    }
}
