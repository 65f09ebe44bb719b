package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.json.JsonInput;

/**
 * A property of a collection, or of an object within one.
 *
 * @param name never blank
 * @param type never null
 * @param list whether a record has a list of such values
 * @param dataType the schema's own word
 * @param tokenization how texts are cut for the index, empty where that means nothing
 * @param filterable whether the index for filters has it
 * @param nested the properties of an object, by their names
 */
record Property(String name, PropertyType type, boolean list, String dataType, String tokenization, boolean filterable,
        Map<String, Property> nested) {
    /** The tokenization that leaves a text whole. */
    static final String FIELD = "field";

    Property {
        nested = Map.copyOf(nested);
    }

    static Property of(String name, PropertyType type, boolean list, Map<String, Property> nested) {
        return new Property(name, type, list, type.word(list), type == PropertyType.TEXT ? FIELD : "", true, nested);
    }

    static Map<String, Property> readAll(JsonInput in) throws IOException {
        Map<String, Property> all = new LinkedHashMap<>();
        in.beginArray();
        while (in.hasNext()) {
            Property property = read(in);
            all.put(property.name(), property);
        }
        in.endArray();
        return all;
    }

    private static Property read(JsonInput in) throws IOException {
        String name = "";
        List<String> types = List.of();
        String tokenization = "";
        boolean inFilters = true;
        boolean inRanges = false;
        Map<String, Property> nested = Map.of();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "name" -> name = in.nextText();
                case "dataType" -> types = texts(in);
                case "tokenization" -> tokenization = in.nextText();
                case "indexFilterable", "indexInverted" -> inFilters &= in.nextFlag();
                case "indexRangeFilters" -> inRanges = in.nextFlag();
                case "nestedProperties" -> nested = readAll(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        String word = types.isEmpty() ? "" : types.getFirst();
        return new Property(name, PropertyType.of(word), PropertyType.isList(word), String.join(" | ", types), tokenization,
                inFilters || inRanges, nested);
    }

    private static List<String> texts(JsonInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            texts.add(in.nextText());
        }
        in.endArray();
        return texts;
    }
}
