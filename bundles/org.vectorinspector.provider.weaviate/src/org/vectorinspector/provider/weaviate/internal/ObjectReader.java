package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.ValueJson;

/**
 * Reads objects of the REST API into the columns of a batch: vectors straight from the bytes, properties by the types of the schema.
 * Reads one answer; not safe for use by several threads.
 */
final class ObjectReader {
    private final WeaviateCollection collection;
    private final RecordFields fields;
    private final List<RecordId> ids = new ArrayList<>();
    private final List<Optional<String>> documents = new ArrayList<>();
    private final List<Metadata> metadata = new ArrayList<>();
    private final Map<String, SpaceColumn> vectors = new LinkedHashMap<>();

    /**
     * Makes a reader.
     *
     * @param rows how many are expected
     */
    ObjectReader(WeaviateCollection collection, RecordFields fields, VectorForm form, int rows) {
        this.collection = collection;
        this.fields = fields;
        for (Space space : collection.shape().spaces()) {
            if (fields.wants(space.name())) {
                int room = rows * Math.max(1, collection.dimension(space.name()));
                vectors.put(space.name(), SpaceColumn.of(space.kind() == VectorKind.MULTI, form, room));
            }
        }
    }

    /** Takes the answer of a list and returns its records. */
    RecordBatch readList(JsonInput in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("objects") && in.peek() == JsonInput.Token.BEGIN_ARRAY) {
                in.beginArray();
                while (in.hasNext()) {
                    take(in);
                }
                in.endArray();
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return batch();
    }

    /** Takes the answer that is a single object, and returns it as a batch of its own. */
    RecordBatch readOne(JsonInput in) throws IOException {
        take(in);
        return batch();
    }

    private void take(JsonInput in) throws IOException {
        Set<String> seen = new HashSet<>();
        RecordId id = null;
        Optional<String> document = Optional.empty();
        Map<String, Value> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "id" -> id = id(in);
                case "vector" -> takeVector(in, VectorSpace.DEFAULT, seen);
                case "vectors" -> takeVectors(in, seen);
                case "properties" -> document = takeProperties(in, values);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (id == null) {
            throw in.problem("A record has no id");
        }
        ids.add(id);
        documents.add(document);
        metadata.add(values.isEmpty() ? Metadata.EMPTY : new Metadata(values));
        vectors.forEach((space, column) -> {
            if (!seen.contains(space)) {
                column.addAbsent();
            }
        });
    }

    private static RecordId id(JsonInput in) throws IOException {
        String text = in.nextText();
        try {
            return new RecordId.Uuid(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw in.problem("The id before this place is no UUID: " + text);
        }
    }

    private void takeVectors(JsonInput in, Set<String> seen) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String space = in.nextName();
            if (!in.skipNull()) {
                takeVector(in, space, seen);
            }
        }
        in.endObject();
    }

    private void takeVector(JsonInput in, String space, Set<String> seen) throws IOException {
        SpaceColumn column = vectors.get(space);
        if (column == null || !seen.add(space)) {
            in.skipValue();
        } else {
            column.read(in);
        }
    }

    private Optional<String> takeProperties(JsonInput in, Map<String, Value> values) throws IOException {
        Optional<String> document = Optional.empty();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            boolean isDocument = collection.isDocument(key);
            if (in.skipNull()) {
                continue;
            }
            if (!(isDocument ? fields.document() : fields.metadata())) {
                in.skipValue();
            } else if (isDocument && in.peek() == JsonInput.Token.TEXT) {
                document = Optional.of(in.nextText());
            } else {
                Value value = ValueJson.read(in);
                values.put(key, collection.shape().property(key).map(property -> TypedValues.read(property, value)).orElse(value));
            }
        }
        in.endObject();
        return document;
    }

    private RecordBatch batch() throws IOException {
        Map<String, VectorBlock> blocks = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            for (Map.Entry<String, SpaceColumn> space : vectors.entrySet()) {
                blocks.put(space.getKey(), space.getValue().block());
            }
        }
        return new RecordBatch(ids, documents, metadata, blocks);
    }
}
