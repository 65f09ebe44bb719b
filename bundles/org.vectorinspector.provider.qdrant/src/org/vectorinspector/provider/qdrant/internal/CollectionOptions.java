package org.vectorinspector.provider.qdrant.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.spi.SettingField;

/**
 * What else a new collection can be.
 *
 * @param values by the keys of the fields
 */
record CollectionOptions(Map<String, String> values) {
    private static final List<String> TYPES = List.of("keyword", "integer", "float", "bool", "text", "datetime", "uuid", "geo");

    static List<SettingField> fields(ResourceBundle texts) {
        return List.of(
                SettingField.flag("on_disk", texts.getString("option.on_disk")).explained(texts.getString("option.on_disk.help"), ""),
                SettingField.flag("on_disk_payload", texts.getString("option.on_disk_payload")).startingWith("true")
                        .explained(texts.getString("option.on_disk_payload.help"), ""),
                SettingField.number("shard_number", texts.getString("option.shard_number"), 1, 10_000)
                        .explained(texts.getString("option.shard_number.help"), ""),
                SettingField.number("replication_factor", texts.getString("option.replication_factor"), 1, 100)
                        .explained(texts.getString("option.replication_factor.help"), ""),
                SettingField.text("payload_indexes", texts.getString("option.payload_indexes"))
                        .explained(texts.getString("option.payload_indexes.help"), texts.getString("option.payload_indexes.example")));
    }

    Optional<Boolean> flag(String key) {
        return text(key).map(Boolean::parseBoolean);
    }

    Optional<Long> number(String key) throws VectorStoreException {
        try {
            return text(key).map(Long::valueOf);
        } catch (NumberFormatException notWhole) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + text(key).orElse("") + "» is no whole number.", "Correct " + key + ".", notWhole);
        }
    }

    /** Returns the types of the payload indexes to make, by their keys. */
    Map<String, String> indexes() throws VectorStoreException {
        Map<String, String> indexes = new LinkedHashMap<>();
        for (String part : text("payload_indexes").map(all -> all.split(",")).orElse(new String[0])) {
            int colon = part.lastIndexOf(':');
            String key = part.substring(0, Math.max(0, colon)).strip();
            String type = part.substring(colon + 1).strip();
            if (key.isEmpty() || !TYPES.contains(type) || !PayloadKey.nameable(key)) {
                throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + part.strip() + "» is no payload index.",
                        "Write them as «year: integer, genre: keyword»; the types are " + String.join(", ", TYPES) + ".");
            }
            indexes.put(key, type);
        }
        return indexes;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
