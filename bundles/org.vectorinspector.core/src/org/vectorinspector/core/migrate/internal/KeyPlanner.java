package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.migrate.Conversion;
import org.vectorinspector.core.migrate.KeyRule;
import org.vectorinspector.core.migrate.ValueShape;

/**
 * Finds for each metadata key the rule that changes least among those that the target takes: shape by shape the first conversion that
 * is not refused for most of the examples, then all shapes together, since databases of typed columns refuse a second type under one
 * key. A single odd value, such as a text with a NUL, does not decide: its record is set aside.
 */
final class KeyPlanner {
    private final Probe probe;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<ValueShape, List<Value>> usual = new EnumMap<>(ValueShape.class);

    KeyPlanner(Probe probe) {
        this.probe = probe;
    }

    /** Returns a rule for each key; those that stay as they are have one too. */
    Map<String, KeyRule> rules(Map<String, KeyProfile> keys) throws VectorStoreException {
        taken.addAll(keys.keySet());
        Map<String, KeyRule> rules = new LinkedHashMap<>();
        if (nothingRefused(keys)) {
            keys.keySet().forEach(key -> rules.put(key, KeyRule.keep(key)));
            return rules;
        }
        for (Map.Entry<String, KeyProfile> entry : keys.entrySet()) {
            rules.put(entry.getKey(), rule(entry.getKey(), entry.getValue()));
        }
        return rules;
    }

    /** Asks once for all keys together, which is enough for most copies. */
    private boolean nothingRefused(Map<String, KeyProfile> keys) throws VectorStoreException {
        List<Metadata> all = new ArrayList<>();
        keys.forEach((key, profile) -> profile.counts().keySet()
                .forEach(shape -> profile.examples(shape).forEach(value -> all.add(KeyRule.keep(key).apply(value)))));
        return all.isEmpty() || accepted(all);
    }

    private KeyRule rule(String key, KeyProfile profile) throws VectorStoreException {
        KeyRule plain = rule(KeyRule.keep(key), profile);
        if (!losesAll(plain, profile)) {
            return plain;
        }
        KeyRule renamed = rule(KeyRule.keep(plainName(key)), profile);
        if (losesAll(renamed, profile)) {
            return plain;
        }
        taken.add(renamed.name());
        return renamed;
    }

    private KeyRule rule(KeyRule start, KeyProfile profile) throws VectorStoreException {
        KeyRule rule = start;
        usual.clear();
        for (ValueShape shape : profile.counts().keySet()) {
            rule = rule.with(shape, conversion(rule, profile, shape));
        }
        if (accepted(mapped(rule, usual.keySet()))) {
            return rule;
        }
        KeyRule texts = texts(rule, profile);
        return accepted(mapped(texts, usual.keySet())) ? texts : omitting(rule, profile);
    }

    private Conversion conversion(KeyRule rule, KeyProfile profile, ValueShape shape) throws VectorStoreException {
        List<Value> examples = profile.examples(shape);
        for (Conversion conversion : Conversion.of(shape)) {
            List<Value> taken = conversion == Conversion.OMIT ? List.of() : taken(rule.with(shape, conversion), examples);
            if (conversion == Conversion.OMIT || 2 * taken.size() > examples.size()) {
                usual.put(shape, taken);
                return conversion;
            }
        }
        return Conversion.OMIT;
    }

    /** Returns the values that the target takes under a rule. */
    private List<Value> taken(KeyRule rule, List<Value> values) throws VectorStoreException {
        List<Optional<String>> refusals = probe.refusals(values.stream().map(rule::apply).toList());
        return IntStream.range(0, values.size()).filter(i -> refusals.get(i).isEmpty()).mapToObj(values::get).toList();
    }

    private static KeyRule texts(KeyRule rule, KeyProfile profile) {
        KeyRule texts = rule;
        for (ValueShape shape : profile.counts().keySet()) {
            if (rule.conversion(shape) != Conversion.OMIT && Conversion.of(shape).contains(Conversion.TEXT)) {
                texts = texts.with(shape, Conversion.TEXT);
            }
        }
        return texts;
    }

    /** Leaves out the shapes that do not go together with the more frequent ones. */
    private KeyRule omitting(KeyRule rule, KeyProfile profile) throws VectorStoreException {
        List<ValueShape> frequent = profile.counts().entrySet().stream().sorted(Map.Entry.<ValueShape, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
        KeyRule kept = rule;
        Set<ValueShape> together = new LinkedHashSet<>();
        for (ValueShape shape : frequent) {
            together.add(shape);
            if (!accepted(mapped(kept, together))) {
                together.remove(shape);
                kept = kept.with(shape, Conversion.OMIT);
            }
        }
        return kept;
    }

    private boolean accepted(List<Metadata> metadata) throws VectorStoreException {
        return probe.refusals(metadata).stream().allMatch(Optional::isEmpty);
    }

    private List<Metadata> mapped(KeyRule rule, Set<ValueShape> shapes) {
        return shapes.stream().flatMap(shape -> usual.getOrDefault(shape, List.of()).stream()).map(rule::apply).toList();
    }

    private static boolean losesAll(KeyRule rule, KeyProfile profile) {
        return profile.counts().keySet().stream().allMatch(shape -> rule.conversion(shape) == Conversion.OMIT);
    }

    /** Returns a name of letters, digits and {@code _} that begins with a letter and that no other key has. */
    private String plainName(String key) {
        String plain = key.replaceAll("[^A-Za-z0-9_]+", "_");
        String begun = plain.matches("[A-Za-z].*") ? plain : "key" + (plain.startsWith("_") ? "" : "_") + plain;
        String name = begun;
        for (int more = 2; taken.contains(name); more++) {
            name = begun + "_" + more;
        }
        return name;
    }
}
