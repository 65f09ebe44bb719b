package org.vectorinspector.provider.chroma.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.DenseRows;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.TextRows;
import org.vectorinspector.json.ValueJson;

/** Reads the columns of an answer: {@code ids}, {@code embeddings}, {@code documents} and {@code metadatas}, in any order. */
final class RecordColumns {
    private final VectorForm form;
    private final int room;
    private List<RecordId> ids = List.of();
    private List<Optional<String>> documents = List.of();
    private List<Metadata> metadata = List.of();
    private Optional<VectorBlock> vectors = Optional.empty();

    RecordColumns(VectorForm form, int room) {
        this.form = form;
        this.room = room;
    }

    /** Names the columns that these fields need, in a list. */
    static void include(JsonOutput out, RecordFields fields, String... more) {
        out.name("include").beginArray();
        if (fields.document()) {
            out.text("documents");
        }
        if (fields.metadata()) {
            out.text("metadatas");
        }
        if (fields.wants(VectorSpace.DEFAULT)) {
            out.text("embeddings");
        }
        for (String column : more) {
            out.text(column);
        }
        out.endArray();
    }

    static RecordBatch read(JsonInput in, VectorForm form, int room) throws IOException {
        RecordColumns columns = new RecordColumns(form, room);
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!in.skipNull() && !columns.take(name, in)) {
                in.skipValue();
            }
        }
        in.endObject();
        return columns.batch();
    }

    /** Takes a column and tells whether it is one. */
    boolean take(String name, JsonInput in) throws IOException {
        switch (name) {
            case "ids" -> ids = list(in, item -> RecordId.of(item.nextText()));
            case "documents" -> documents = list(in, item -> item.skipNull() ? Optional.empty() : Optional.of(item.nextText()));
            case "metadatas" -> metadata = list(in, item -> item.skipNull() ? Metadata.EMPTY : ValueJson.readMetadata(item));
            case "embeddings" -> vectors = Optional.of(form == VectorForm.TEXT ? texts(in) : numbers(in));
            default -> {
                return false;
            }
        }
        return true;
    }

    RecordBatch batch() {
        List<Optional<String>> texts = documents.isEmpty() ? java.util.Collections.nCopies(ids.size(), Optional.empty()) : documents;
        List<Metadata> values = metadata.isEmpty() ? java.util.Collections.nCopies(ids.size(), Metadata.EMPTY) : metadata;
        boolean some = vectors.filter(block -> block.count() > 0).isPresent();
        return new RecordBatch(ids, texts, values, some ? Map.of(VectorSpace.DEFAULT, vectors.get()) : Map.of());
    }

    private interface Item<T> {
        T of(JsonInput in) throws IOException;
    }

    private static <T> List<T> list(JsonInput in, Item<T> item) throws IOException {
        List<T> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(item.of(in));
        }
        in.endArray();
        return list;
    }

    private VectorBlock numbers(JsonInput in) throws IOException {
        DenseRows rows = new DenseRows(room);
        in.beginArray();
        while (in.hasNext()) {
            rows.read(in);
        }
        in.endArray();
        return rows.block();
    }

    private static VectorBlock texts(JsonInput in) throws IOException {
        TextRows rows = new TextRows();
        in.beginArray();
        while (in.hasNext()) {
            rows.read(in);
        }
        in.endArray();
        return rows.block();
    }
}
