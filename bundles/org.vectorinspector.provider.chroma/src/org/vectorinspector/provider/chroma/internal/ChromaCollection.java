package org.vectorinspector.provider.chroma.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.api.model.Value;

/**
 * A collection as the server describes it.
 *
 * @param id the server's own, by which records are read and written
 * @param name never null
 * @param database that holds it
 * @param dimension 0 until the first write
 * @param metric never null
 * @param metadata never null
 * @param index the settings of its index
 */
record ChromaCollection(String id, String name, String database, int dimension, Metric metric, Metadata metadata, Map<String, String> index) {
    static ChromaCollection read(JsonInput in) throws IOException {
        String id = "";
        String name = "";
        String database = "";
        int dimension = 0;
        Metadata metadata = Metadata.EMPTY;
        Map<String, String> index = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "id" -> id = in.nextText();
                case "name" -> name = in.nextText();
                case "database" -> database = in.nextText();
                case "dimension" -> dimension = (int) in.nextLong();
                case "metadata" -> metadata = ValueJson.readMetadata(in);
                case "configuration_json" -> readIndex(in, index);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new ChromaCollection(id, name, database, dimension, metric(index, metadata), metadata, index);
    }

    static List<ChromaCollection> readAll(JsonInput in) throws IOException {
        List<ChromaCollection> all = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            all.add(read(in));
        }
        in.endArray();
        return all;
    }

    CollectionName collectionName() {
        return new CollectionName(name, database);
    }

    CollectionInfo info() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("id", id);
        details.put("database", database);
        index.forEach(details::put);
        return new CollectionInfo(collectionName(), List.of(VectorSpace.dense(dimension, metric)), List.of(IdKind.TEXT), metadata, details);
    }

    /** Takes the settings of whichever index the collection has: hnsw of a server, spann of the cloud. */
    private static void readIndex(JsonInput in, Map<String, String> index) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String kind = in.nextName();
            if (in.peek() == JsonInput.Token.BEGIN_OBJECT && (kind.equals("hnsw") || kind.equals("spann"))) {
                ValueJson.readMetadata(in).values().forEach((key, value) -> index.put(kind + "." + key, text(value)));
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    private static Metric metric(Map<String, String> index, Metadata metadata) {
        String old = metadata.get("hnsw:space").map(ChromaCollection::text).orElse("l2");
        return switch (index.getOrDefault("hnsw.space", index.getOrDefault("spann.space", old))) {
            case "cosine" -> Metric.COSINE;
            case "ip" -> Metric.DOT;
            case "l2" -> Metric.EUCLIDEAN;
            default -> Metric.OTHER;
        };
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : ValueJson.text(value);
    }
}
