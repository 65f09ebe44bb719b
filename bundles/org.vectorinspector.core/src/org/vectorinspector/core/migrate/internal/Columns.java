package org.vectorinspector.core.migrate.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.KeyRule;

/** Finds the columns that a CSV file needs for what was seen. */
final class Columns {
    private Columns() {
    }

    static List<String> of(Survey survey, CopyMapping mapping) {
        Set<String> keys = new LinkedHashSet<>();
        survey.keys().forEach((key, profile) -> {
            KeyRule rule = mapping.keys().getOrDefault(key, KeyRule.keep(key));
            profile.counts().keySet().forEach(shape -> profile.examples(shape).forEach(value -> keys.addAll(rule.apply(value).keys())));
        });
        mapping.ids().restoreFrom().ifPresent(keys::remove);
        if (mapping.document() instanceof DocumentRule.IntoKey(String key)) {
            keys.add(key);
        }
        keys.remove(IdRule.FIELD);
        return List.copyOf(keys);
    }
}
