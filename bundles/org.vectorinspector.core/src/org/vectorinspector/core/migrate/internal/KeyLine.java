package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.migrate.Conversion;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.KeyRule;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.PlanLine.Part;
import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.core.migrate.ValueShape;

/** Says what becomes of one metadata key. */
record KeyLine(String key, KeyProfile profile, CopyMapping mapping) {
    private static final int EXAMPLES = 3;

    /** Returns the line, empty for a key that is an id or a document and not metadata. */
    Optional<PlanLine> line() {
        boolean restored = mapping.ids().restoreFrom().filter(key::equals).isPresent();
        boolean document = mapping.document() instanceof DocumentRule.FromKey(String taken) && taken.equals(key);
        if (restored || document) {
            return Optional.empty();
        }
        KeyRule rule = mapping.keys().getOrDefault(key, KeyRule.keep(key));
        List<ValueShape> omitted = with(rule, Conversion.OMIT);
        List<String> ways = ways(rule);
        String target = omitted.size() == profile.counts().size() ? "nothing" : "«" + rule.name() + "»";
        if (!omitted.isEmpty()) {
            ways.addFirst("Left out: " + words(omitted) + ".");
            return Optional.of(line(target, Verdict.LOST, ways, omitted));
        }
        List<ValueShape> changed = profile.counts().keySet().stream().filter(shape -> rule.conversion(shape) != Conversion.KEEP).toList();
        boolean same = changed.isEmpty() && rule.name().equals(key);
        return Optional.of(line(target, same ? Verdict.KEPT : Verdict.MAPPED, same ? List.of("As it is.") : ways, changed));
    }

    private PlanLine line(String target, Verdict verdict, List<String> ways, List<ValueShape> concerned) {
        long records = concerned.isEmpty() ? profile.count() : concerned.stream().mapToLong(profile.counts()::get).sum();
        List<String> examples = concerned.stream().flatMap(shape -> profile.examples(shape).stream()).map(KeyProfile::shown).limit(EXAMPLES).toList();
        return new PlanLine(Part.KEY, key, profile.words(), target, verdict, String.join(" ", ways), records, examples);
    }

    private List<String> ways(KeyRule rule) {
        Set<String> ways = new LinkedHashSet<>();
        if (!rule.name().equals(key)) {
            ways.add("Renamed to «" + rule.name() + "».");
        }
        for (ValueShape shape : profile.counts().keySet()) {
            switch (rule.conversion(shape)) {
                case DECIMAL -> ways.add(shape == ValueShape.NEGATIVE_ZERO ? "-0.0 becomes 0.0." : "A whole number becomes a decimal one.");
                case FLATTEN -> ways.add("A key for each named value, such as «" + example(shape) + "».");
                case LIST_OF_TEXTS -> ways.add("The list becomes one of texts.");
                case TEXT -> ways.add(nested(shape) ? "As JSON text." : "As text.");
                case KEEP, OMIT -> { }
            }
        }
        return new ArrayList<>(ways);
    }

    private String example(ValueShape shape) {
        return profile.examples(shape).stream().filter(Value.Fields.class::isInstance).map(Value.Fields.class::cast)
                .flatMap(fields -> fields.values().keySet().stream()).findFirst().map(inner -> key + "." + inner).orElse(key + ".name");
    }

    private static boolean nested(ValueShape shape) {
        return switch (shape) {
            case OBJECT, TEXTS, WHOLES, DECIMALS, FLAGS, MIXED_LIST, EMPTY_LIST -> true;
            case TEXT, WHOLE, LARGE_WHOLE, DECIMAL, NEGATIVE_ZERO, EXACT, FLAG, NOTHING -> false;
        };
    }

    private List<ValueShape> with(KeyRule rule, Conversion conversion) {
        return profile.counts().entrySet().stream().filter(entry -> rule.conversion(entry.getKey()) == conversion).map(Map.Entry::getKey).toList();
    }

    private static String words(List<ValueShape> shapes) {
        return String.join(", ", shapes.stream().map(ValueShape::word).toList());
    }
}
