package org.vectorinspector.sample.maker;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The emoji of 2021 from the packages emojilib (keywords) and unicode-emoji-json (everything else). */
final class EmojilibSource {
    private EmojilibSource() {
    }

    /** Reads the emoji that both packages know, in the order of emojilib. */
    static List<SampleRow> read(Path emojilib, Path unicodeEmoji) throws IOException {
        JsonObject keywords = JsonFile.read(emojilib.resolve("dist/emoji-en-US.json")).getAsJsonObject();
        JsonObject facts = JsonFile.read(unicodeEmoji.resolve("data-by-emoji.json")).getAsJsonObject();
        return keywords.keySet().stream().filter(facts::has)
                .map(emoji -> row(emoji, keywords, facts.getAsJsonObject(emoji))).toList();
    }

    private static SampleRow row(String emoji, JsonObject keywords, JsonObject facts) {
        double version = facts.get("emoji_version").getAsDouble();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("group", groupAsToday(facts.get("group").getAsString()));
        more.put("emoji_version", version);
        more.put("year", EmojiVersion.year(version));
        more.put("skin_tones", facts.get("skin_tone_support").getAsBoolean());
        return SampleRow.of("emoji", emoji, facts.get("name").getAsString(), words(keywords, emoji), more);
    }

    /** The first keyword is the name again, with underscores. */
    private static List<String> words(JsonObject keywords, String emoji) {
        return JsonFile.texts(keywords, emoji).stream().skip(1).map(word -> word.replace('_', ' ')).distinct().toList();
    }

    private static String groupAsToday(String group) {
        return group.toLowerCase(Locale.ROOT).replace(" & ", "-");
    }
}
