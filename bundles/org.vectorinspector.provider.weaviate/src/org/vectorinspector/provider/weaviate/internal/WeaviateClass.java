package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonInput;

/**
 * A collection's schema, which the server calls a class.
 *
 * @param name never blank
 * @param description empty where there is none
 * @param properties by their names, in the server's order
 * @param spaces in the server's order; none where the collection keeps no vectors
 * @param tenants whether the collection is divided into tenants
 * @param stopWords words that the index leaves out, in small letters
 * @param details further settings for a person to read
 */
record WeaviateClass(String name, String description, Map<String, Property> properties, List<Space> spaces, boolean tenants,
        Set<String> stopWords, Map<String, String> details) {
    WeaviateClass {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        spaces = List.copyOf(spaces);
        stopWords = Set.copyOf(stopWords);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    Optional<Property> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    Optional<Space> space(String key) {
        return spaces.stream().filter(space -> space.name().equals(key)).findFirst();
    }

    /** Takes the classes of a whole schema. */
    static List<WeaviateClass> readAll(JsonInput in) throws IOException {
        List<WeaviateClass> all = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            if (!in.nextName().equals("classes") || in.peek() != JsonInput.Token.BEGIN_ARRAY) {
                in.skipValue();
                continue;
            }
            in.beginArray();
            while (in.hasNext()) {
                all.add(read(in));
            }
            in.endArray();
        }
        in.endObject();
        return all;
    }

    static WeaviateClass read(JsonInput in) throws IOException {
        Reading reading = new Reading();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (!in.skipNull()) {
                reading.take(key, in);
            }
        }
        in.endObject();
        return reading.result();
    }

    /** Gathers the parts of a class, which come in any order. */
    private static final class Reading {
        private final List<Space> named = new ArrayList<>();
        private final Map<String, String> details = new LinkedHashMap<>();
        private String name = "";
        private String description = "";
        private Map<String, Property> properties = Map.of();
        private Optional<Space.Index> only = Optional.empty();
        private boolean tenants;
        private Set<String> stopWords = StopWords.ENGLISH;

        void take(String key, JsonInput in) throws IOException {
            switch (key) {
                case "class" -> name = in.nextText();
                case "description" -> description = in.nextText();
                case "properties" -> properties = Property.readAll(in);
                case "vectorConfig" -> readSpaces(in);
                case "vectorIndexConfig" -> only = Optional.of(Space.Index.read(in));
                case "vectorIndexType", "vectorizer" -> details.put(key, in.nextText());
                case "multiTenancyConfig" -> readTenancy(in);
                case "invertedIndexConfig" -> stopWords = StopWords.readIndex(in);
                case "replicationConfig" -> readReplication(in);
                default -> in.skipValue();
            }
        }

        WeaviateClass result() {
            List<Space> spaces = new ArrayList<>();
            only.ifPresent(index -> spaces.add(Space.of(VectorSpace.DEFAULT, false, index, details.getOrDefault("vectorIndexType", ""))));
            named.stream().filter(space -> only.isEmpty() || !space.name().equals(VectorSpace.DEFAULT)).forEach(spaces::add);
            details.values().removeIf(String::isEmpty);
            return new WeaviateClass(name, description, properties, spaces, tenants, stopWords, details);
        }

        private void readSpaces(JsonInput in) throws IOException {
            in.beginObject();
            while (in.hasNext()) {
                Space space = Space.read(in, in.nextName());
                named.add(space);
                details.put("vectorIndexType." + space.name(), space.index());
            }
            in.endObject();
        }

        private void readTenancy(JsonInput in) throws IOException {
            in.beginObject();
            while (in.hasNext()) {
                String key = in.nextName();
                boolean set = in.nextFlag();
                tenants |= key.equals("enabled") && set;
                if (set) {
                    details.put("multiTenancy." + key, "true");
                }
            }
            in.endObject();
        }

        private void readReplication(JsonInput in) throws IOException {
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("factor")) {
                    details.put("replication.factor", in.nextNumber());
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        }
    }
}
