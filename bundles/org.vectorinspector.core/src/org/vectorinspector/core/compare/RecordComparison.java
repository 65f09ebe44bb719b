package org.vectorinspector.core.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.compare.internal.CanonicalForm;

/**
 * What differs between two records. Metadata compares by its values: {@code 1} equals {@code 1.0}, the order of keys does not
 * matter, null is not a missing key.
 *
 * @param document whether the documents differ; an empty text is not a missing one
 * @param keys the metadata keys that differ, those of the left record first
 * @param spaces the vector spaces that differ beyond the tolerance, with the distance where it can be measured
 */
public record RecordComparison(boolean document, List<String> keys, Map<String, Optional<VectorComparison>> spaces) {
    public RecordComparison {
        keys = List.copyOf(keys);
        spaces = Map.copyOf(spaces);
    }

    /** Compares two records; their ids are not looked at. */
    public static RecordComparison of(VectorRecord left, VectorRecord right, VectorTolerance tolerance) {
        return new RecordComparison(!left.document().equals(right.document()), keys(left.metadata(), right.metadata()),
                spaces(left, right, tolerance));
    }

    /** Tells whether nothing differs. */
    public boolean equal() {
        return !document && keys.isEmpty() && spaces.isEmpty();
    }

    private static List<String> keys(Metadata left, Metadata right) {
        Set<String> all = new LinkedHashSet<>(left.keys());
        all.addAll(right.keys());
        List<String> differing = new ArrayList<>(all);
        differing.removeIf(key -> same(left.get(key), right.get(key)));
        return differing;
    }

    private static boolean same(Optional<Value> left, Optional<Value> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty();
        }
        return left.equals(right) || CanonicalForm.same(left.get(), right.get());
    }

    private static Map<String, Optional<VectorComparison>> spaces(VectorRecord left, VectorRecord right, VectorTolerance tolerance) {
        Set<String> all = new LinkedHashSet<>(left.vectors().keySet());
        all.addAll(right.vectors().keySet());
        Map<String, Optional<VectorComparison>> differing = new LinkedHashMap<>();
        for (String space : all) {
            Optional<Vector> a = left.vector(space);
            Optional<Vector> b = right.vector(space);
            boolean both = a.isPresent() && b.isPresent();
            if (!both || !tolerance.equal(a.get(), b.get())) {
                differing.put(space, both ? VectorComparison.of(a.get(), b.get()) : Optional.empty());
            }
        }
        return differing;
    }
}
