package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.json.ValueJson;

/** Writes a folder with one file of records and, at the end, the description that makes it whole. */
final class VdfSink implements RecordSink {
    private static final String VERSION = "0.0.4";
    static final String DATA = "i1.parquet";
    private static final String FILE = "1.parquet";

    private final Path folder;
    private final FileLayout layout;
    private final Clock clock;
    private final ParquetSink records;

    VdfSink(Path folder, FileLayout layout, Clock clock) throws IOException {
        this.folder = folder;
        this.layout = layout;
        this.clock = clock;
        this.records = new ParquetSink(Files.createDirectories(folder.resolve(DATA)).resolve(FILE), layout);
    }

    @Override
    public void write(RecordBatch batch) throws IOException {
        records.write(batch);
    }

    @Override
    public void close() throws IOException {
        records.close();
        Files.write(folder.resolve(VdfMeta.NAME), (ValueJson.pretty(new Value.Fields(description())) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Value> description() {
        Map<String, Value> meta = new LinkedHashMap<>();
        meta.put("version", Value.of(VERSION));
        meta.put("file_structure", texts(List.of(DATA + "/" + FILE, VdfMeta.NAME)));
        meta.put("author", Value.of("Vector Inspector"));
        meta.put("exported_from", Value.of(layout.database()));
        meta.put("indexes", new Value.Fields(Map.of(layout.origin().name(), new Value.Items(List.of(new Value.Fields(part()))))));
        meta.put("exported_at", Value.of(OffsetDateTime.now(clock).toString()));
        meta.put("id_column", Value.of(ColumnNames.ID));
        return meta;
    }

    private Map<String, Value> part() {
        Map<String, Value> part = new LinkedHashMap<>();
        part.put("namespace", Value.of(layout.origin().partition()));
        part.put("index_name", Value.of(layout.origin().name()));
        part.put("total_vector_count", Value.of(records.written()));
        part.put("exported_vector_count", Value.of(records.written()));
        part.put("dimensions", Value.of(layout.spaces().stream().findFirst().map(VectorSpace::dimension).filter(known -> known > 0).orElse(-1)));
        part.put("model_name", Value.of(""));
        part.put("vector_columns", texts(layout.spaces().stream().map(space -> ColumnNames.ofSpace(space.name())).toList()));
        part.put("data_path", Value.of(DATA));
        part.put("metric", layout.spaces().stream().findFirst().flatMap(space -> VdfMetrics.word(space.metric())).map(Value::of)
                .orElse(Value.nothing()));
        return part;
    }

    private static Value texts(List<String> texts) {
        return new Value.Items(texts.stream().map(Value::of).toList());
    }
}
