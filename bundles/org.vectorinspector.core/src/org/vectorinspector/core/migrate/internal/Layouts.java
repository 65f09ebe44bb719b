package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.ColumnType;
import org.vectorinspector.core.exchange.ColumnTypes;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.KeyRule;

/** Finds what a file has to hold for what was seen. */
final class Layouts {
    /** The layout of what is no file. */
    static final FileLayout NONE = new FileLayout(CollectionName.of("none"), "none", List.of(), List.of(), Map.of());

    private static final List<IdKind> ANY = List.of(IdKind.TEXT, IdKind.NUMBER, IdKind.UUID);

    private Layouts() {
    }

    static FileLayout of(Basis basis, CopyMapping mapping) {
        List<IdKind> kinds = basis.source().idKinds();
        boolean others = kinds.isEmpty() || mapping.ids().restoreFrom().isPresent();
        String database = basis.sourceProvider().map(provider -> provider.id().value()).orElse("file");
        return new FileLayout(basis.source().name(), database, others ? ANY : kinds, spaces(basis, mapping), keys(basis.survey(), mapping));
    }

    private static List<VectorSpace> spaces(Basis basis, CopyMapping mapping) {
        List<VectorSpace> spaces = new ArrayList<>();
        basis.spaces().stream().filter(space -> mapping.spaces().containsKey(space.name()))
                .forEach(space -> spaces.add(new VectorSpace(mapping.spaces().get(space.name()), space.kind(), space.dimension(), space.metric())));
        return spaces;
    }

    private static Map<String, ColumnType> keys(Survey survey, CopyMapping mapping) {
        ColumnTypes seen = new ColumnTypes();
        survey.keys().forEach((key, profile) -> {
            KeyRule rule = mapping.keys().getOrDefault(key, KeyRule.keep(key));
            profile.counts().keySet().forEach(shape -> profile.examples(shape).forEach(value -> seen.see(rule.apply(value))));
        });
        Map<String, ColumnType> keys = seen.types();
        mapping.ids().restoreFrom().ifPresent(keys::remove);
        if (mapping.document() instanceof DocumentRule.IntoKey(String key)) {
            keys.put(key, ColumnType.TEXT);
        }
        keys.remove(IdRule.FIELD);
        return keys;
    }
}
