package org.vectorinspector.core.migrate.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Value;

/**
 * Tells records whose metadata differ in nothing but the last bits of decimals from those that really differ: a database that reads
 * decimals less exactly than they are written, as Chroma does, changes these without anybody's doing.
 */
final class Rounding {
    private static final double BITS = 4;

    private final Source source;
    private final Reach target;
    private final Mapper mapper;

    /** Reads the source once more, which stays the caller's. */
    Rounding(Source source, Reach target, Mapper mapper) {
        this.source = source;
        this.target = target;
        this.mapper = mapper;
    }

    /** Returns which of some records, by their ids in the target, are no more than rounded. */
    Set<RecordId> rounded(Set<RecordId> different) throws VectorStoreException {
        Set<RecordId> rounded = new HashSet<>();
        try (SourceScan scan = new SourceScan(source, new RecordFields(false, true, Set.of()))) {
            for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
                RecordBatch mapped = mapper.apply(page.get().records());
                int[] rows = IntStream.range(0, mapped.size()).filter(row -> different.contains(mapped.ids().get(row))).toArray();
                if (rows.length > 0) {
                    compare(mapped.select(rows), rounded);
                }
            }
        }
        return rounded;
    }

    private void compare(RecordBatch mapped, Set<RecordId> rounded) throws VectorStoreException {
        RecordBatch right = target.call((client, collection) -> client.fetch(collection, mapped.ids(), new RecordFields(false, true, Set.of())));
        Map<RecordId, Metadata> there = new HashMap<>();
        for (int row = 0; row < right.size(); row++) {
            there.put(right.ids().get(row), right.metadata().get(row));
        }
        for (int row = 0; row < mapped.size(); row++) {
            if (alike(mapped.metadata().get(row), there.getOrDefault(mapped.ids().get(row), Metadata.EMPTY))) {
                rounded.add(mapped.ids().get(row));
            }
        }
    }

    private static boolean alike(Metadata left, Metadata right) {
        return left.keys().equals(right.keys())
                && left.values().entrySet().stream().allMatch(entry -> alike(entry.getValue(), right.get(entry.getKey()).orElseThrow()));
    }

    private static boolean alike(Value left, Value right) {
        Optional<Double> one = number(left);
        Optional<Double> other = number(right);
        if (one.isPresent() && other.isPresent()) {
            return Math.abs(one.get() - other.get()) <= BITS * Math.ulp(one.get());
        }
        if (left instanceof Value.Items(List<Value> first) && right instanceof Value.Items(List<Value> second)) {
            return first.size() == second.size() && IntStream.range(0, first.size()).allMatch(i -> alike(first.get(i), second.get(i)));
        }
        if (left instanceof Value.Fields(Map<String, Value> first) && right instanceof Value.Fields(Map<String, Value> second)) {
            return alike(new Metadata(first), new Metadata(second));
        }
        return left.equals(right);
    }

    /** Returns a decimal, or a whole number that was one; whole numbers beyond a double's are compared as they are. */
    private static Optional<Double> number(Value value) {
        return switch (value) {
            case Value.Decimal(double number) -> Optional.of(number);
            case Value.Whole(long number) when Math.abs(number) <= 1L << 53 -> Optional.of((double) number);
            default -> Optional.empty();
        };
    }
}
