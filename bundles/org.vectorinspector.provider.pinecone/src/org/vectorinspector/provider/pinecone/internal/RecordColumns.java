package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.json.VectorJson;

/** Gathers the records of one or more answers, {@code {"id", "values", "sparseValues", "metadata"}} each, in columns. */
final class RecordColumns {
    private final RecordFields fields;
    private final String documentKey;
    private final DenseColumn dense;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final List<Optional<String>> documents = new ArrayList<>();
    private final List<Metadata> metadata = new ArrayList<>();
    private final List<Optional<Vector>> sparse = new ArrayList<>();

    /**
     * Makes empty columns.
     *
     * @param records how many are expected
     */
    RecordColumns(PineconeIndex index, String documentKey, RecordFields fields, VectorForm form, int records) {
        this.fields = fields;
        this.documentKey = documentKey;
        this.dense = new DenseColumn(form, fields.wants(VectorSpace.DEFAULT) ? records * index.dimension() : 0);
    }

    /** Takes an object of records by their ids and returns these columns. */
    RecordColumns readById(JsonInput in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            begin(in.nextName());
            readRecord(in, Optional.empty());
        }
        in.endObject();
        return this;
    }

    /** Takes the {@code vectors} of an answer; returns where the next page begins. */
    Optional<String> readAnswer(JsonInput in) throws IOException {
        Optional<String> next = Optional.empty();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (name) {
                case "vectors" -> readById(in);
                case "pagination" -> next = IndexCalls.next(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return next;
    }

    /**
     * Takes a list of records with their scores.
     *
     * @param scores to which each record's score is added
     */
    void readMatches(JsonInput in, List<Double> scores) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            begin("");
            readRecord(in, Optional.of(scores));
        }
        in.endArray();
    }

    /** Adds a record of which nothing but its id is known. */
    void addId(String id) {
        begin(id);
    }

    int size() {
        return rows.size();
    }

    List<String> ids() {
        return List.copyOf(rows.keySet());
    }

    /** Returns the records in the order in which they came; the columns are not to be used afterwards. */
    RecordBatch batch() {
        return batch(ids());
    }

    /** Returns the records of these ids in their order, those that are there; the columns are not to be used afterwards. */
    RecordBatch batch(List<String> ids) {
        int[] order = ids.stream().map(rows::get).filter(Objects::nonNull).mapToInt(Integer::intValue).toArray();
        List<RecordId> found = ids.stream().filter(rows::containsKey).map(RecordId::of).toList();
        Map<String, VectorBlock> vectors = new LinkedHashMap<>();
        if (!dense.isEmpty()) {
            vectors.put(VectorSpace.DEFAULT, dense.block(order));
        }
        if (sparse.stream().anyMatch(Optional::isPresent)) {
            vectors.put(PineconeIndex.SPARSE, new ListBlock(IntStream.of(order).mapToObj(sparse::get).toList()));
        }
        return new RecordBatch(found, IntStream.of(order).mapToObj(documents::get).toList(),
                IntStream.of(order).mapToObj(metadata::get).toList(), vectors);
    }

    private void begin(String id) {
        dense.begin();
        documents.add(Optional.empty());
        metadata.add(Metadata.EMPTY);
        sparse.add(Optional.empty());
        if (!id.isEmpty()) {
            rows.put(id, documents.size() - 1);
        }
    }

    private void readRecord(JsonInput in, Optional<List<Double>> scores) throws IOException {
        int row = documents.size() - 1;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (name) {
                case "id" -> rows.put(in.nextText(), row);
                case "score" -> readScore(in, scores);
                case "values" -> readDense(in);
                case "sparseValues" -> readSparse(in, row);
                case "metadata" -> readMetadata(in, row);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void readScore(JsonInput in, Optional<List<Double>> scores) throws IOException {
        double score = Double.parseDouble(in.nextNumber());
        scores.ifPresent(list -> list.add(score));
    }

    private void readDense(JsonInput in) throws IOException {
        if (fields.wants(VectorSpace.DEFAULT)) {
            dense.read(in);
        } else {
            in.skipValue();
        }
    }

    private void readSparse(JsonInput in, int row) throws IOException {
        if (fields.wants(PineconeIndex.SPARSE)) {
            Vector.Sparse vector = VectorJson.readUnorderedSparse(in);
            sparse.set(row, vector.indices().length == 0 ? Optional.empty() : Optional.of(vector));
        } else {
            in.skipValue();
        }
    }

    private void readMetadata(JsonInput in, int row) throws IOException {
        if (!fields.document() && !fields.metadata()) {
            in.skipValue();
            return;
        }
        StoredMetadata stored = StoredMetadata.of(ValueJson.readMetadata(in), documentKey);
        documents.set(row, fields.document() ? stored.document() : Optional.empty());
        metadata.set(row, fields.metadata() ? stored.metadata() : Metadata.EMPTY);
    }
}
