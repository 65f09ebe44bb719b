package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/** Reads points, whose parts come in any order, into columns. */
final class PointRows {
    private final QdrantCollection collection;
    private final RecordFields fields;
    private final Map<String, VectorColumn> columns = new LinkedHashMap<>();
    private final List<RecordId> ids = new ArrayList<>();
    private final List<Optional<String>> documents = new ArrayList<>();
    private final List<Metadata> metadata = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private final List<Value> orderValues = new ArrayList<>();
    private RecordBatch batch = RecordBatch.EMPTY;

    PointRows(QdrantCollection collection, RecordFields fields, VectorForm form, int points) {
        this.collection = collection;
        this.fields = fields;
        collection.wanted(fields).forEach(space -> columns.put(space.key(), VectorColumn.of(space, form, points)));
    }

    /** Says in a request which parts of the points shall come. */
    static void ask(JsonOutput body, QdrantCollection collection, RecordFields fields) {
        body.name("with_payload");
        if (fields.metadata()) {
            body.flag(true);
        } else if (fields.document()) {
            body.beginArray().text(PayloadKey.path(collection.documentKey())).endArray();
        } else {
            body.flag(false);
        }
        List<Space> wanted = collection.wanted(fields);
        body.name("with_vector");
        if (wanted.isEmpty() || wanted.size() == collection.spaces().size()) {
            body.flag(!wanted.isEmpty());
        } else {
            body.beginArray();
            wanted.forEach(space -> body.text(space.key()));
            body.endArray();
        }
    }

    /** Takes a list of points. */
    PointRows readAll(JsonInput in) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            read(in);
        }
        in.endArray();
        batch = gathered();
        return this;
    }

    /** Returns the ids of the points so far. */
    List<RecordId> ids() {
        return ids;
    }

    /** Returns the scores of hits, in the order of the points. */
    List<Double> scores() {
        return scores;
    }

    /** Returns the values by which points are ordered, in the order of the points. */
    List<Value> orderValues() {
        return orderValues;
    }

    /** Returns the points; nothing is read any more. */
    RecordBatch batch() {
        return batch;
    }

    private RecordBatch gathered() throws IOException {
        Map<String, VectorBlock> blocks = new LinkedHashMap<>();
        for (Space space : collection.wanted(fields)) {
            blocks.put(space.name(), columns.get(space.key()).block());
        }
        return new RecordBatch(ids, documents, metadata, blocks);
    }

    private void read(JsonInput in) throws IOException {
        RecordId id = null;
        Map<String, Value> payload = Map.of();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!in.skipNull()) {
                switch (name) {
                    case "id" -> id = PointIds.read(in);
                    case "payload" -> payload = ValueJson.readMetadata(in).values();
                    case "vector" -> readVectors(in);
                    case "score" -> scores.add(Double.parseDouble(in.nextNumber()));
                    case "order_value" -> orderValues.add(ValueJson.read(in));
                    default -> in.skipValue();
                }
            }
        }
        in.endObject();
        if (id == null) {
            throw in.problem("A point without an id");
        }
        ids.add(id);
        addPayload(payload);
        columns.values().forEach(column -> column.fill(ids.size()));
    }

    private void addPayload(Map<String, Value> payload) {
        boolean hasDocument = payload.get(collection.documentKey()) instanceof Value.Text;
        documents.add(hasDocument && fields.document() ? Optional.of(((Value.Text) payload.get(collection.documentKey())).text()) : Optional.empty());
        if (!fields.metadata()) {
            metadata.add(Metadata.EMPTY);
            return;
        }
        Map<String, Value> rest = new LinkedHashMap<>(payload);
        if (hasDocument) {
            rest.remove(collection.documentKey());
        }
        metadata.add(new Metadata(rest));
    }

    private void readVectors(JsonInput in) throws IOException {
        if (in.peek() != JsonInput.Token.BEGIN_OBJECT) {
            readVector(in, "");
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            readVector(in, in.nextName());
        }
        in.endObject();
    }

    private void readVector(JsonInput in, String key) throws IOException {
        VectorColumn column = columns.get(key);
        if (column == null) {
            in.skipValue();
        } else if (!in.skipNull()) {
            column.read(in);
        }
    }
}
