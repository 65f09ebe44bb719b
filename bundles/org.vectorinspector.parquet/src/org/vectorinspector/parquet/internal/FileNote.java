package org.vectorinspector.parquet.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * What this program notes in the footer of a file under {@value #KEY}, so that reading it brings back the same: what columns alone do
 * not tell.
 *
 * @param ids the kinds of ids
 * @param spaces the vector space of each column that holds vectors
 */
record FileNote(List<IdKind> ids, Map<String, VectorSpace> spaces) {
    static final String KEY = "vectorinspector";

    /** Returns the note of a new file. */
    static String text(FileLayout layout) {
        Map<String, Value> note = new LinkedHashMap<>();
        note.put("version", Value.of(1));
        note.put("collection", Value.of(layout.origin().toString()));
        note.put("database", Value.of(layout.database()));
        note.put("ids", new Value.Items(layout.ids().stream().map(kind -> Value.of(kind.name())).toList()));
        note.put("spaces", new Value.Items(layout.spaces().stream().map(FileNote::space).toList()));
        return ValueJson.text(new Value.Fields(note));
    }

    private static Value space(VectorSpace space) {
        Map<String, Value> object = new LinkedHashMap<>();
        object.put("column", Value.of(ColumnNames.ofSpace(space.name())));
        object.put("name", Value.of(space.name()));
        object.put("kind", Value.of(space.kind().name()));
        object.put("dimension", Value.of(space.dimension()));
        object.put("metric", Value.of(space.metric().name()));
        return new Value.Fields(object);
    }

    /** Returns the note of a footer, empty where it has none or one that nobody can read any more: the columns tell enough then. */
    static Optional<FileNote> read(Map<String, String> footer) {
        String text = footer.get(KEY);
        if (text == null) {
            return Optional.empty();
        }
        try {
            Map<String, Value> note = ValueJson.parseMetadata(text).values();
            List<IdKind> ids = new ArrayList<>();
            texts(note, "ids").forEach(kind -> ids.add(IdKind.valueOf(kind)));
            Map<String, VectorSpace> spaces = new LinkedHashMap<>();
            for (Value space : note.get("spaces") instanceof Value.Items(List<Value> values) ? values : List.<Value>of()) {
                if (space instanceof Value.Fields(Map<String, Value> fields)) {
                    spaces.put(text(fields, "column"), space(fields));
                }
            }
            return Optional.of(new FileNote(ids, spaces));
        } catch (JsonProblem | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static VectorSpace space(Map<String, Value> fields) {
        int dimension = fields.get("dimension") instanceof Value.Whole(long number) ? (int) number : 0;
        return new VectorSpace(text(fields, "name"), VectorKind.valueOf(text(fields, "kind")), dimension, Metric.valueOf(text(fields, "metric")));
    }

    private static String text(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Text(String text) ? text : "";
    }

    private static List<String> texts(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Items(List<Value> values)
                ? values.stream().filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text()).toList() : List.of();
    }
}
