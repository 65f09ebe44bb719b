package org.vectorinspector.ui.compare.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.compare.IdMatching;
import org.vectorinspector.core.compare.LineDifference;
import org.vectorinspector.core.compare.RecordComparison;
import org.vectorinspector.core.compare.TextDifference;
import org.vectorinspector.core.compare.VectorTolerance;
import org.vectorinspector.json.ValueJson;

/**
 * The same record on both sides, with where it differs.
 *
 * @param left empty where it is not there
 * @param right empty where it is not there
 * @param documents where the documents differ
 * @param metadata of both sides as JSON beside each other, keys in the order of the left side
 * @param differing the same of the keys that differ
 */
public record RecordPair(Optional<VectorRecord> left, Optional<VectorRecord> right, TextDifference documents, LineDifference metadata,
        LineDifference differing) {
    /** How much of a document is shown and compared. */
    private static final int LARGEST = 200_000;
    private static final VectorRecord NOTHING = new VectorRecord(RecordId.of("-"), Optional.empty(), Metadata.EMPTY, Map.of());

    /**
     * The vectors of one space.
     *
     * @param name of the space on the left side, on the right side where the left one has none
     * @param left empty where it is not there
     * @param right empty where it is not there
     */
    public record Space(String name, Optional<Vector> left, Optional<Vector> right) {
    }

    public RecordPair {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(documents, "documents");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(differing, "differing");
    }

    /**
     * Compares a record; long texts take a while: not on the UI thread.
     *
     * @param matching by what it was matched; that key is not shown
     */
    public static RecordPair of(Optional<VectorRecord> left, Optional<VectorRecord> right, IdMatching matching) {
        if (left.isEmpty() || right.isEmpty()) {
            LineDifference lines = plain(metadata(left, right, matching, false));
            return new RecordPair(left, right, new TextDifference(List.of(), List.of()), lines, lines);
        }
        return new RecordPair(left, right, TextDifference.words(document(left), document(right)), metadata(left, right, matching, false),
                metadata(left, right, matching, true));
    }

    /** Returns a pair without records. */
    public static RecordPair nothing() {
        return of(Optional.empty(), Optional.empty(), IdMatching.AS_THEY_ARE);
    }

    /** Tells whether one side is missing: then nothing is marked, because all of it differs. */
    public boolean alone() {
        return left.isEmpty() || right.isEmpty();
    }

    /** Returns the document of the left side, empty where there is none; a very long one ends early. */
    public String leftDocument() {
        return document(left);
    }

    /** Returns the document of the right side, empty where there is none; a very long one ends early. */
    public String rightDocument() {
        return document(right);
    }

    /** Tells whether one document is not as the other one. */
    public boolean documentsDiffer() {
        return !left.flatMap(VectorRecord::document).equals(right.flatMap(VectorRecord::document));
    }

    /** Returns the metadata of both sides as JSON beside each other. */
    public LineDifference metadata(boolean onlyDiffering) {
        return onlyDiffering ? differing : metadata;
    }

    /** Returns the vectors of both sides; where each side has one, these belong together whatever their names. */
    public List<Space> spaces() {
        Map<String, Vector> a = left.map(VectorRecord::vectors).orElse(Map.of());
        Map<String, Vector> b = right.map(VectorRecord::vectors).orElse(Map.of());
        if (a.size() == 1 && b.size() == 1) {
            return List.of(new Space(a.keySet().iterator().next(), a.values().stream().findFirst(), b.values().stream().findFirst()));
        }
        Set<String> names = new LinkedHashSet<>(a.keySet());
        names.addAll(b.keySet());
        List<Space> spaces = new ArrayList<>();
        names.forEach(name -> spaces.add(new Space(name, Optional.ofNullable(a.get(name)), Optional.ofNullable(b.get(name)))));
        return spaces;
    }

    private static String document(Optional<VectorRecord> side) {
        String whole = side.flatMap(VectorRecord::document).orElse("");
        return whole.length() > LARGEST ? whole.substring(0, LARGEST) + "…" : whole;
    }

    private static LineDifference metadata(Optional<VectorRecord> left, Optional<VectorRecord> right, IdMatching matching, boolean onlyDiffering) {
        VectorRecord one = left.orElse(NOTHING);
        VectorRecord other = right.orElse(NOTHING);
        Set<String> differing = new LinkedHashSet<>(RecordComparison.of(one, other, VectorTolerance.EXACT).keys());
        Set<String> keys = new LinkedHashSet<>(one.metadata().keys());
        keys.addAll(other.metadata().keys());
        keys.removeIf(matching::reserves);
        keys.removeIf(key -> onlyDiffering && !differing.contains(key));
        Map<String, Value> a = new LinkedHashMap<>();
        Map<String, Value> b = new LinkedHashMap<>();
        for (String key : keys) {
            one.metadata().get(key).ifPresent(value -> a.put(key, value));
            (differing.contains(key) ? other : one).metadata().get(key).ifPresent(value -> b.put(key, value));
        }
        return LineDifference.of(json(left, a), json(right, b), line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
    }

    private static LineDifference plain(LineDifference lines) {
        return new LineDifference(lines.rows().stream().map(row -> new LineDifference.Row(row.left(), row.right(), false)).toList());
    }

    private static String json(Optional<VectorRecord> side, Map<String, Value> values) {
        return side.isEmpty() ? "" : ValueJson.pretty(new Metadata(values));
    }
}
