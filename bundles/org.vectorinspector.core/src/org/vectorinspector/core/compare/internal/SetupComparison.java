package org.vectorinspector.core.compare.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.SetupEntry;
import org.vectorinspector.core.compare.SetupEntry.Topic;

/** Puts schema, settings and statistics of two sides beside each other. Stateless. */
final class SetupComparison {
    private SetupComparison() {
    }

    static List<SetupEntry> of(SideSummary left, SideSummary right, CompareCounts counts, boolean vectors) {
        List<SetupEntry> entries = new ArrayList<>();
        entries.add(new SetupEntry(Topic.RECORDS, "", Long.toString(counts.left()), Long.toString(counts.right())));
        entries.add(both(Topic.ID_KIND, left, right, SetupComparison::idKinds));
        spaces(entries, left, right);
        if (vectors) {
            norms(entries, left.meanNorms(), right.meanNorms());
        }
        entries.add(both(Topic.METADATA_KEYS, left, right, side -> String.join(", ", side.keys())));
        entries.add(both(Topic.DOCUMENTS, left, right, SideSummary::documents));
        entries.add(both(Topic.DOCUMENT_LENGTH, left, right, SideSummary::documentLength));
        pairs(left.info().details(), right.info().details()).forEach(key -> entries.add(new SetupEntry(Topic.SETTING, key,
                left.info().details().getOrDefault(key, ""), right.info().details().getOrDefault(key, ""))));
        return entries;
    }

    private static void spaces(List<SetupEntry> entries, SideSummary left, SideSummary right) {
        List<VectorSpace> a = left.info().spaces();
        List<VectorSpace> b = right.info().spaces();
        if (a.size() == 1 && b.size() == 1) {
            entries.add(space(Topic.DIMENSION, "", a, b, SetupComparison::dimension));
            entries.add(space(Topic.METRIC, "", a, b, SetupComparison::metric));
            return;
        }
        entries.add(both(Topic.SPACES, left, right, side -> names(side.info().spaces())));
        Set<String> names = new LinkedHashSet<>();
        a.forEach(space -> names.add(space.name()));
        b.forEach(space -> names.add(space.name()));
        for (String name : names) {
            entries.add(space(Topic.DIMENSION, name, named(a, name), named(b, name), SetupComparison::dimension));
            entries.add(space(Topic.METRIC, name, named(a, name), named(b, name), SetupComparison::metric));
        }
    }

    private static void norms(List<SetupEntry> entries, Map<String, Double> left, Map<String, Double> right) {
        if (left.size() == 1 && right.size() == 1) {
            entries.add(new SetupEntry(Topic.MEAN_NORM, "", norm(left.values().iterator().next()), norm(right.values().iterator().next())));
            return;
        }
        pairs(left, right).forEach(space -> entries.add(new SetupEntry(Topic.MEAN_NORM, space,
                Optional.ofNullable(left.get(space)).map(SetupComparison::norm).orElse(""),
                Optional.ofNullable(right.get(space)).map(SetupComparison::norm).orElse(""))));
    }

    private static SetupEntry both(Topic topic, SideSummary left, SideSummary right, Function<SideSummary, String> words) {
        return new SetupEntry(topic, "", words.apply(left), words.apply(right));
    }

    private static SetupEntry space(Topic topic, String name, List<VectorSpace> left, List<VectorSpace> right, Function<VectorSpace, String> words) {
        return new SetupEntry(topic, name, left.stream().map(words).collect(Collectors.joining(", ")),
                right.stream().map(words).collect(Collectors.joining(", ")));
    }

    private static List<VectorSpace> named(List<VectorSpace> spaces, String name) {
        return spaces.stream().filter(space -> space.name().equals(name)).toList();
    }

    private static String names(List<VectorSpace> spaces) {
        return spaces.stream().map(VectorSpace::name).collect(Collectors.joining(", "));
    }

    private static String dimension(VectorSpace space) {
        return space.dimension() == 0 ? "" : Integer.toString(space.dimension());
    }

    private static String metric(VectorSpace space) {
        return space.metric().name().toLowerCase(Locale.ROOT);
    }

    private static String norm(double norm) {
        return String.format(Locale.ROOT, "%.4f", norm);
    }

    /** Returns the kinds that the sample has, those that are possible where it is empty. */
    private static String idKinds(SideSummary side) {
        List<IdKind> seen = side.sample().stream().map(item -> item.id().kind()).distinct().sorted().toList();
        List<IdKind> kinds = seen.isEmpty() ? side.info().idKinds() : seen;
        return kinds.stream().map(kind -> kind == IdKind.UUID ? "UUID" : kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private static Set<String> pairs(Map<String, ?> left, Map<String, ?> right) {
        Set<String> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys;
    }
}
