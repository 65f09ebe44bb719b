package org.vectorinspector.sample.maker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The emoji of today from the package emojibase-data. */
final class EmojibaseSource {
    private static final String COMPONENTS = "component";

    private EmojibaseSource() {
    }

    /** Reads all emoji but those that only serve as parts of others, in the order of Unicode. */
    static List<SampleRow> read(Path folder) throws IOException {
        JsonObject names = JsonFile.read(folder.resolve("meta/groups.json")).getAsJsonObject();
        List<JsonObject> entries = new ArrayList<>();
        for (JsonElement element : JsonFile.read(folder.resolve("en/data.json")).getAsJsonArray()) {
            JsonObject entry = element.getAsJsonObject();
            if (entry.has("group") && !name(names, "groups", entry.get("group")).equals(COMPONENTS)) {
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparingInt(entry -> entry.get("order").getAsInt()));
        return entries.stream().map(entry -> row(entry, names)).toList();
    }

    private static SampleRow row(JsonObject entry, JsonObject names) {
        double version = entry.get("version").getAsDouble();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("group", name(names, "groups", entry.get("group")));
        more.put("subgroup", name(names, "subgroups", entry.get("subgroup")));
        more.put("emoji_version", version);
        more.put("year", EmojiVersion.year(version));
        more.put("skin_tones", entry.has("skins"));
        more.put("position", entry.get("order").getAsLong());
        return SampleRow.of("emoji", entry.get("emoji").getAsString(), entry.get("label").getAsString(),
                JsonFile.texts(entry, "tags"), more);
    }

    private static String name(JsonObject names, String kind, JsonElement number) {
        return names.getAsJsonObject(kind).get(number.getAsString()).getAsString();
    }
}
