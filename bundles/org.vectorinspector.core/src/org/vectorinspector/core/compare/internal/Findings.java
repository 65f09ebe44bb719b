package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.Difference.Kind;
import org.vectorinspector.core.compare.DifferenceList;
import org.vectorinspector.core.compare.VectorComparison;
import org.vectorinspector.core.compare.VectorTolerance;

/** Judges pairs of entries, counts and writes down. For one thread. */
public final class Findings implements AutoCloseable {
    private final Optional<VectorTolerance> tolerance;
    private final boolean equalToo;
    private final Map<Kind, DifferenceFile> files = new EnumMap<>(Kind.class);
    private final long[] counts = new long[Kind.values().length];
    private final long[] read = new long[Side.values().length];

    /** Begins with nothing found. */
    public Findings(CompareOptions options) {
        tolerance = options.tolerance();
        equalToo = options.equalToo();
        for (Kind kind : Kind.values()) {
            files.put(kind, new DifferenceFile(kind, options.workspace()));
        }
    }

    /** Returns what was found, for the caller to close instead of this. */
    public CompareOutcome outcome() {
        CompareCounts numbers = new CompareCounts(read[Side.LEFT.ordinal()], read[Side.RIGHT.ordinal()], count(Kind.ONLY_LEFT),
                count(Kind.ONLY_RIGHT), count(Kind.EQUAL), count(Kind.DIFFERENT));
        return new CompareOutcome(numbers, Map.<Kind, DifferenceList>copyOf(files));
    }

    @Override
    public void close() {
        files.values().forEach(DifferenceFile::close);
    }

    /** Counts entries that have come. */
    public void read(Side side, int entries) {
        read[side.ordinal()] += entries;
    }

    void single(Side side, Entry entry) throws IOException {
        Kind kind = side == Side.LEFT ? Kind.ONLY_LEFT : Kind.ONLY_RIGHT;
        Optional<RecordId> id = Optional.of(entry.id());
        found(new Difference(kind, side == Side.LEFT ? id : Optional.empty(), side == Side.LEFT ? Optional.empty() : id, false, 0, false,
                OptionalDouble.empty(), OptionalDouble.empty()));
    }

    void pair(Entry left, Entry right) throws IOException {
        boolean document = left.at(Entry.DOCUMENT) != right.at(Entry.DOCUMENT);
        int keys = left.at(Entry.METADATA) == right.at(Entry.METADATA) ? 0 : keys(left.keys(), right.keys());
        Vectors vectors = left.at(Entry.VECTORS) == right.at(Entry.VECTORS) ? Vectors.SAME : vectors(left, right);
        Kind kind = document || keys > 0 || vectors.differ() ? Kind.DIFFERENT : Kind.EQUAL;
        if (kind == Kind.EQUAL && !equalToo) {
            counts[kind.ordinal()]++;
            return;
        }
        boolean measured = vectors != Vectors.SAME || left.hasVectors() && right.hasVectors();
        found(new Difference(kind, Optional.of(left.id()), Optional.of(right.id()), document, keys, vectors.differ(),
                measured ? vectors.cosine() : OptionalDouble.empty(), measured ? vectors.distance() : OptionalDouble.empty()));
    }

    private void found(Difference difference) throws IOException {
        counts[difference.kind().ordinal()]++;
        files.get(difference.kind()).add(difference);
    }

    private long count(Kind kind) {
        return counts[kind.ordinal()];
    }

    private static int keys(Map<Long, Long> left, Map<Long, Long> right) {
        Set<Long> all = new LinkedHashSet<>(left.keySet());
        all.addAll(right.keySet());
        all.removeIf(key -> left.containsKey(key) && left.get(key).equals(right.get(key)));
        return all.size();
    }

    private Vectors vectors(Entry left, Entry right) {
        Map<String, Vector> a = left.vectors();
        Map<String, Vector> b = right.vectors();
        Vectors all = new Vectors(!a.keySet().equals(b.keySet()), OptionalDouble.empty(), OptionalDouble.empty());
        for (Map.Entry<String, Vector> own : a.entrySet()) {
            Vector other = b.get(own.getKey());
            all = other == null ? all : all.and(measured(own.getValue(), other));
        }
        return all;
    }

    private Vectors measured(Vector left, Vector right) {
        Optional<VectorComparison> measured = VectorComparison.of(left, right);
        boolean differ = !tolerance.orElseThrow().equal(left, right);
        return new Vectors(differ, measured.map(known -> OptionalDouble.of(known.cosine())).orElseGet(OptionalDouble::empty),
                measured.map(known -> OptionalDouble.of(known.euclidean())).orElseGet(OptionalDouble::empty));
    }

    /** How far the vectors of two records are apart: the smallest cosine, the largest distance. */
    private record Vectors(boolean differ, OptionalDouble cosine, OptionalDouble distance) {
        static final Vectors SAME = new Vectors(false, OptionalDouble.of(1), OptionalDouble.of(0));

        Vectors and(Vectors other) {
            return new Vectors(differ || other.differ, chosen(cosine, other.cosine, Math::min), chosen(distance, other.distance, Math::max));
        }

        private static OptionalDouble chosen(OptionalDouble one, OptionalDouble other, DoubleBinaryOperator choice) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.isEmpty() ? other : one;
            }
            return OptionalDouble.of(choice.applyAsDouble(one.getAsDouble(), other.getAsDouble()));
        }
    }
}
