package org.vectorinspector.parquet.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.core.exchange.ColumnType;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.json.ValueJson;

/** Takes rows apart into columns. For one thread. */
final class RowWriter extends WriteSupport<RowOut> {
    private final FileLayout layout;
    private final MessageType schema;
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private RecordConsumer out;
    private VectorWriter vectors;

    RowWriter(FileLayout layout) {
        this.layout = layout;
        this.schema = FileSchema.of(layout);
        schema.getFields().forEach(field -> fields.put(field.getName(), fields.size()));
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return context();
    }

    private WriteContext context() {
        return new WriteContext(schema, Map.of(FileNote.KEY, FileNote.text(layout)));
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
        vectors = new VectorWriter(consumer);
    }

    @Override
    public void write(RowOut row) {
        out.startMessage();
        id(row.batch().ids().get(row.row()));
        row.batch().documents().get(row.row()).ifPresent(text -> field(ColumnNames.DOCUMENT, () -> out.addBinary(Binary.fromString(text))));
        layout.spaces().forEach(space -> {
            VectorBlock block = row.batch().vectors().get(space.name());
            if (block != null && block.has(row.row())) {
                field(ColumnNames.ofSpace(space.name()), () -> vectors.write(block, row.row()));
            }
        });
        metadata(row.batch().metadata().get(row.row()));
        out.endMessage();
    }

    private void id(RecordId id) {
        boolean number = FileSchema.numbers(layout) && id instanceof RecordId.Number;
        field(ColumnNames.ID, () -> {
            if (number) {
                out.addLong(((RecordId.Number) id).value());
            } else {
                out.addBinary(Binary.fromString(id.text()));
            }
        });
        if (FileSchema.mixed(layout)) {
            field(ColumnNames.ID_KIND, () -> out.addBinary(Binary.fromString(word(id.kind()))));
        }
    }

    static String word(IdKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void metadata(Metadata metadata) {
        Metadata.Builder others = Metadata.builder(0);
        metadata.values().forEach((key, value) -> {
            ColumnType type = layout.keys().getOrDefault(key, ColumnType.ANY);
            if (fields.containsKey(key) && ColumnNames.free(key) && type.holds(value)) {
                field(key, () -> value(value));
            } else {
                others.put(key, value);
            }
        });
        Metadata rest = others.build();
        if (!rest.isEmpty()) {
            field(ColumnNames.METADATA, () -> out.addBinary(Binary.fromString(ValueJson.text(rest))));
        }
    }

    private void value(Value value) {
        switch (value) {
            case Value.Text(String text) -> out.addBinary(Binary.fromString(text));
            case Value.Whole(long number) -> out.addLong(number);
            case Value.Decimal(double number) -> out.addDouble(number);
            case Value.Flag(boolean set) -> out.addBoolean(set);
            case Value.Items(List<Value> values) -> list(values);
            case Value.Exact exact -> throw noColumn(exact);
            case Value.Nothing nothing -> throw noColumn(nothing);
            case Value.Fields object -> throw noColumn(object);
        }
    }

    private void list(List<Value> values) {
        out.startGroup();
        if (!values.isEmpty()) {
            out.startField("list", 0);
            for (Value value : values) {
                out.startGroup();
                out.startField("element", 0);
                value(value);
                out.endField("element", 0);
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
    }

    private static IllegalStateException noColumn(Value value) {
        return new IllegalStateException("No column holds " + value);
    }

    private void field(String name, Runnable content) {
        int index = fields.get(name);
        out.startField(name, index);
        content.run();
        out.endField(name, index);
    }
}
