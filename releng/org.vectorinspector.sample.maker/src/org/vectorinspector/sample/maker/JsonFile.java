package org.vectorinspector.sample.maker;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the small JSON files of the source packages. */
final class JsonFile {
    private JsonFile() {
    }

    /** Reads a whole file. */
    static JsonElement read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader);
        }
    }

    /** Returns the texts of a list, empty where the object has no such list. */
    static List<String> texts(JsonObject object, String key) {
        JsonElement list = object.has(key) ? object.get(key) : new JsonArray();
        List<String> texts = new ArrayList<>();
        list.getAsJsonArray().forEach(item -> texts.add(item.getAsString()));
        return texts;
    }
}
