package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.migrate.Conversion;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.KeyRule;
import org.vectorinspector.core.migrate.ValueShape;

/** Keeps mappings in files. */
final class MappingJson {
    private MappingJson() {
    }

    static Value write(CopyMapping mapping) {
        Map<String, Value> object = new LinkedHashMap<>();
        object.put("idKinds", Json.texts(mapping.ids().kinds().stream().map(IdKind::name).toList()));
        mapping.ids().restoreFrom().ifPresent(field -> object.put("restoreFrom", Value.of(field)));
        object.put("partitions", Value.of(mapping.ids().partitions().name()));
        object.put("spaces", Json.texts(mapping.spaces()));
        object.put("document", document(mapping.document()));
        Map<String, Value> keys = new LinkedHashMap<>();
        mapping.keys().forEach((key, rule) -> keys.put(key, key(rule)));
        object.put("keys", new Value.Fields(keys));
        return new Value.Fields(object);
    }

    private static Value document(DocumentRule rule) {
        return switch (rule) {
            case DocumentRule.Keep keep -> Json.texts(Map.of("rule", "keep"));
            case DocumentRule.Omit omit -> Json.texts(Map.of("rule", "omit"));
            case DocumentRule.IntoKey(String key) -> Json.texts(Map.of("rule", "into", "key", key));
            case DocumentRule.FromKey(String key) -> Json.texts(Map.of("rule", "from", "key", key));
        };
    }

    private static Value key(KeyRule rule) {
        Map<String, String> texts = new LinkedHashMap<>();
        rule.conversions().forEach((shape, conversion) -> texts.put(shape.name(), conversion.name()));
        return new Value.Fields(Map.of("name", Value.of(rule.name()), "shapes", Json.texts(texts)));
    }

    static CopyMapping read(Map<String, Value> object) throws IOException {
        List<IdKind> kinds = new ArrayList<>();
        for (String kind : Json.textList(object, "idKinds")) {
            kinds.add(Json.constant(IdKind.class, kind));
        }
        Map<String, KeyRule> keys = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : Json.object(object, "keys").entrySet()) {
            if (entry.getValue() instanceof Value.Fields(Map<String, Value> rule)) {
                keys.put(entry.getKey(), rule(rule));
            }
        }
        return new CopyMapping(new IdRule(kinds, Json.text(object, "restoreFrom"), partitions(object)), Json.textMap(object, "spaces"),
                rule(Json.textMap(object, "document").getOrDefault("rule", ""), Json.object(object, "document")), keys);
    }

    /** Runs of before there were whole collections say nothing of partitions. */
    private static IdRule.Partitions partitions(Map<String, Value> object) throws IOException {
        Optional<String> name = Json.text(object, "partitions");
        return name.isPresent() ? Json.constant(IdRule.Partitions.class, name.get()) : IdRule.Partitions.AS_THEY_ARE;
    }

    private static DocumentRule rule(String name, Map<String, Value> object) throws IOException {
        return switch (name) {
            case "keep" -> new DocumentRule.Keep();
            case "omit" -> new DocumentRule.Omit();
            case "into" -> new DocumentRule.IntoKey(Json.needed(object, "key"));
            case "from" -> new DocumentRule.FromKey(Json.needed(object, "key"));
            default -> throw new IOException("A run's file has the unknown rule «" + name + "» for documents");
        };
    }

    private static KeyRule rule(Map<String, Value> object) throws IOException {
        Map<ValueShape, Conversion> conversions = new EnumMap<>(ValueShape.class);
        for (Map.Entry<String, String> entry : Json.textMap(object, "shapes").entrySet()) {
            conversions.put(Json.constant(ValueShape.class, entry.getKey()), Json.constant(Conversion.class, entry.getValue()));
        }
        return new KeyRule(Json.needed(object, "name"), conversions);
    }
}
