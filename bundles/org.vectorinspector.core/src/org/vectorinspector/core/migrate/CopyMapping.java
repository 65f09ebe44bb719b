package org.vectorinspector.core.migrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorBlock;

/**
 * What a copy makes of every record; always the same for the same record, so that a copy can be repeated and verified.
 *
 * @param ids never null
 * @param spaces the target's names by the source's; spaces that are not among them are left out
 * @param document never null
 * @param keys rules by the source's keys; keys that are not among them stay as they are
 */
public record CopyMapping(IdRule ids, Map<String, String> spaces, DocumentRule document, Map<String, KeyRule> keys) {
    public CopyMapping {
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(document, "document");
        spaces = Collections.unmodifiableMap(new LinkedHashMap<>(spaces));
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Returns the same with another rule for a key. */
    public CopyMapping with(String key, KeyRule rule) {
        Map<String, KeyRule> changed = new LinkedHashMap<>(keys);
        changed.put(key, rule);
        return new CopyMapping(ids, spaces, document, changed);
    }

    /** Returns the same with other spaces. */
    public CopyMapping withSpaces(Map<String, String> other) {
        return new CopyMapping(ids, other, document, keys);
    }

    /** Returns the same with another rule for documents. */
    public CopyMapping with(DocumentRule rule) {
        return new CopyMapping(ids, spaces, rule, keys);
    }

    /** Returns what becomes of records, row by row; vectors are not touched. */
    public RecordBatch apply(RecordBatch records) {
        List<RecordId> newIds = new ArrayList<>(records.size());
        List<Optional<String>> documents = new ArrayList<>(records.size());
        List<Metadata> metadata = new ArrayList<>(records.size());
        for (int row = 0; row < records.size(); row++) {
            IdRule.Mapped mapped = ids.apply(records.ids().get(row), records.metadata().get(row));
            newIds.add(mapped.id());
            Optional<String> text = records.documents().get(row);
            documents.add(document(text, mapped.metadata()));
            metadata.add(metadata(text, mapped.metadata()));
        }
        return new RecordBatch(newIds, documents, metadata, vectors(records.vectors()));
    }

    /** Returns mapped records with ids made from their own, for records whose ids the target refuses whatever else they hold. */
    public RecordBatch withMadeIds(RecordBatch mapped) {
        List<RecordId> made = new ArrayList<>(mapped.size());
        List<Metadata> metadata = new ArrayList<>(mapped.size());
        for (int row = 0; row < mapped.size(); row++) {
            IdRule.Mapped one = ids.made(mapped.ids().get(row), mapped.metadata().get(row));
            made.add(one.id());
            metadata.add(one.metadata());
        }
        return new RecordBatch(made, mapped.documents(), metadata, mapped.vectors());
    }

    private Map<String, VectorBlock> vectors(Map<String, VectorBlock> blocks) {
        Map<String, VectorBlock> kept = new LinkedHashMap<>();
        blocks.forEach((space, block) -> Optional.ofNullable(spaces.get(space)).ifPresent(name -> kept.put(name, block)));
        return kept;
    }

    private Optional<String> document(Optional<String> text, Metadata metadata) {
        return switch (document) {
            case DocumentRule.Keep keep -> text;
            case DocumentRule.FromKey(String key) -> text.or(() -> metadata.get(key).filter(Value.Text.class::isInstance)
                    .map(value -> ((Value.Text) value).text()));
            case DocumentRule.IntoKey into -> Optional.empty();
            case DocumentRule.Omit omit -> Optional.empty();
        };
    }

    private Metadata metadata(Optional<String> text, Metadata metadata) {
        boolean documentAside = document instanceof DocumentRule.IntoKey && text.isPresent();
        Optional<String> taken = document instanceof DocumentRule.FromKey(String key) && text.isEmpty()
                && metadata.get(key).filter(Value.Text.class::isInstance).isPresent() ? Optional.of(key) : Optional.empty();
        if (!documentAside && taken.isEmpty() && unchanged(metadata)) {
            return metadata;
        }
        Metadata.Builder changed = Metadata.builder(metadata.values().size() + 1);
        if (document instanceof DocumentRule.IntoKey(String key)) {
            text.ifPresent(words -> changed.put(key, Value.of(words)));
        }
        metadata.values().forEach((key, value) -> {
            if (!taken.filter(key::equals).isPresent()) {
                keys.getOrDefault(key, KeyRule.keep(key)).put(value, changed);
            }
        });
        return changed.build();
    }

    private boolean unchanged(Metadata metadata) {
        for (String key : metadata.keys()) {
            KeyRule rule = keys.get(key);
            if (rule != null && !rule.keeps(key)) {
                return false;
            }
        }
        return true;
    }
}
