package org.vectorinspector.sample.maker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Single characters that are no emoji from the package cldr-annotations-full. */
final class SymbolSource {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private SymbolSource() {
    }

    /** Reads the characters that CLDR describes and that are none of the emoji, in the order of Unicode. */
    static List<SampleRow> read(Path folder, List<SampleRow> emoji) throws IOException {
        Set<String> known = emoji.stream().map(SampleRow::id).collect(Collectors.toSet());
        JsonObject annotations = JsonFile.read(folder.resolve("annotations/en/annotations.json")).getAsJsonObject()
                .getAsJsonObject("annotations").getAsJsonObject("annotations");
        return annotations.entrySet().stream()
                .filter(entry -> isSymbol(entry.getKey()) && !known.contains(SampleRow.idOf(entry.getKey())))
                .map(SymbolSource::row)
                .sorted((a, b) -> Long.compare(codePoint(a), codePoint(b))).toList();
    }

    private static boolean isSymbol(String text) {
        int character = text.codePointAt(0);
        boolean single = text.codePointCount(0, text.length()) == 1;
        return single && (character < FIRST_BEYOND_ASCII || !Character.isEmojiComponent(character));
    }

    private static SampleRow row(Map.Entry<String, JsonElement> entry) {
        JsonObject texts = entry.getValue().getAsJsonObject();
        int character = entry.getKey().codePointAt(0);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("unicode_name", Character.getName(character).toLowerCase(Locale.ROOT));
        more.put("block", block(character));
        more.put("code_point", (long) character);
        String name = JsonFile.texts(texts, "tts").getFirst();
        return SampleRow.of("symbol", entry.getKey(), name, JsonFile.texts(texts, "default"), more);
    }

    private static String block(int character) {
        return Character.UnicodeBlock.of(character).toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static long codePoint(SampleRow row) {
        return (long) row.metadata().get("code_point");
    }
}
