package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * What {@value #NAME} says about a folder.
 *
 * @param folder it lies in
 * @param idColumn name of the column of ids
 * @param parts the data of each index and namespace
 */
record VdfMeta(Path folder, String idColumn, List<Part> parts) {
    static final String NAME = "VDF_META.json";

    /**
     * The data of one namespace of one index.
     *
     * @param index its name
     * @param namespace empty for the default one
     * @param data the folder or file of its Parquet files, within the folder of all
     * @param vectors names of the columns of vectors
     * @param metric how nearness is measured
     */
    record Part(String index, String namespace, Path data, List<String> vectors, Metric metric) {
        Hints hints(String idColumn) {
            Map<String, Metric> columns = new LinkedHashMap<>();
            vectors.forEach(column -> columns.put(column, metric));
            return new Hints(Optional.of(idColumn), columns);
        }
    }

    /** Reads what a folder says about itself. */
    static VdfMeta read(Path folder) throws IOException {
        Map<String, Value> meta;
        try {
            meta = ValueJson.parseMetadata(Files.readString(folder.resolve(NAME))).values();
        } catch (JsonProblem noJson) {
            throw new IOException("its " + NAME + " is no JSON object: " + noJson.getMessage(), noJson);
        }
        if (!(meta.get("indexes") instanceof Value.Fields(Map<String, Value> indexes))) {
            throw new IOException("its " + NAME + " has no «indexes»");
        }
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Value> index : indexes.entrySet()) {
            for (Value namespace : index.getValue() instanceof Value.Items(List<Value> values) ? values : List.<Value>of()) {
                if (namespace instanceof Value.Fields(Map<String, Value> fields)) {
                    parts.add(part(folder, index.getKey(), fields));
                }
            }
        }
        return new VdfMeta(folder, text(meta, "id_column").orElse(ColumnNames.ID), parts);
    }

    private static Part part(Path folder, String index, Map<String, Value> fields) throws IOException {
        String path = text(fields, "data_path").orElseThrow(() -> new IOException("its " + NAME + " has no «data_path» for «" + index + "»"));
        List<String> vectors = fields.get("vector_columns") instanceof Value.Items(List<Value> values)
                ? values.stream().filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text()).toList() : List.of("vector");
        return new Part(index, text(fields, "namespace").orElse(""), within(folder, path), vectors, VdfMetrics.read(text(fields, "metric").orElse("")));
    }

    /** Returns a path that stays in the folder: nobody's description of a data set leads out of it. */
    private static Path within(Path folder, String path) throws IOException {
        try {
            Path data = folder.resolve(path).normalize();
            if (data.startsWith(folder.normalize())) {
                return data;
            }
        } catch (InvalidPathException noPath) {
            throw new IOException("its " + NAME + " has the impossible path «" + path + "»", noPath);
        }
        throw new IOException("its " + NAME + " has a path that leads out of the folder: «" + path + "»");
    }

    private static Optional<String> text(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }
}
